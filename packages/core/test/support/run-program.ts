import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const run = promisify(execFile)
const cwd = fileURLToPath(new URL("../..", import.meta.url))

/** Runs a program, given as text, in a process that has this environment and no other, and must end by itself. Gives what it prints. */
export async function runProgram(program: string, env: Readonly<Record<string, string>>): Promise<string> {
  const args = ["--conditions=@claimbridge/source", "--input-type=module", "-e", program]
  const { stdout } = await run(process.execPath, args, { cwd, env: { ...env }, timeout: 15_000 })
  return stdout.trim()
}
