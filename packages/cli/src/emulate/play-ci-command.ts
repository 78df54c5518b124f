import { runCiCommand } from "@claimbridge/emulator"
import type { Io } from "../io.ts"

/** What an emulated job's `buildkite-agent` or `circleci` starts: this program, with the command's name and arguments. */
export async function playCiCommand([name = "", ...args]: readonly string[], io: Io): Promise<number> {
  const { exitCode, stdout, stderr } = await runCiCommand(name, { args, env: io.env, fetch: globalThis.fetch })
  io.stdout.write(stdout)
  io.stderr.write(stderr)
  return exitCode
}
