import type { Invocation } from "../../command.ts"
import { findRunner } from "../install/find-runner.ts"
import { formatStatus } from "./format-status.ts"
import { runnerStatus } from "./runner-status.ts"

/** Says what is installed, and which jobs have an agent. */
export async function showStatus(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const status = await runnerStatus(findRunner(invocation), fetch)
  io.stdout.write(options.flag("json") ? `${JSON.stringify(status)}\n` : formatStatus(status, io.now()))
  return 0
}
