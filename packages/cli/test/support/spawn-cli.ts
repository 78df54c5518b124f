import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

const bin = fileURLToPath(new URL("../../src/bin.ts", import.meta.url))

/** The command line of the CLI's sources, for a test that runs it in a process of its own. */
export const cliCommand: readonly string[] = [process.execPath, "--conditions=@claimbridge/source", bin]

/** A CLI in a process of its own. */
export interface SpawnedCli {
  readonly child: ChildProcess
  /** What it has printed so far. */
  readonly printed: { stdout: string; stderr: string }
  readonly exit: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

/** Starts it; what is left of it is killed when the test is over. */
export function spawnCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnedCli {
  return spawnProgram([...cliCommand, ...args], env)
}

/** The same for another program. */
export function spawnProgram(argv: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnedCli {
  const [program = "", ...args] = argv
  const child = spawn(program, args, { env: { PATH: process.env.PATH, ...env } })
  const printed = { stdout: "", stderr: "" }
  child.stdout.on("data", (text: Buffer) => {
    printed.stdout += text.toString()
  })
  child.stderr.on("data", (text: Buffer) => {
    printed.stderr += text.toString()
  })
  onTestFinished(() => {
    child.kill("SIGKILL")
  })
  const exit = new Promise<Awaited<SpawnedCli["exit"]>>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }))
  })
  return { child, printed, exit }
}
