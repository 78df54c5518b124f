import type { Invocation } from "../command.ts"
import { askAgent } from "./ask-agent.ts"
import { findAgent } from "./find-agent.ts"
import { formatStatus } from "./format-status.ts"

/** Prints what the agent knows. */
export async function showStatus(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const status = await askAgent(findAgent(invocation), fetch)
  io.stdout.write(options.flag("json") ? `${JSON.stringify(status, undefined, 2)}\n` : formatStatus(status, io.now()))
  return 0
}
