import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

export interface Program {
  readonly child: ChildProcess
  /** What it has printed so far. */
  readonly printed: { stdout: string; stderr: string }
  /** Settles with its exit code, `null` when it was killed. */
  readonly ended: Promise<number | null>
}

/** Starts a program in a process with this environment and no other. It is killed when the test is over. */
export function startProgram(program: URL, env: Readonly<Record<string, string | undefined>>): Program {
  const child = spawn(process.execPath, ["--conditions=@claimbridge/source", fileURLToPath(program)], { env })
  const printed = { stdout: "", stderr: "" }
  child.stdout.on("data", (bytes) => {
    printed.stdout += bytes
  })
  child.stderr.on("data", (bytes) => {
    printed.stderr += bytes
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  return { child, printed, ended: once(child, "close").then(([code]) => code) }
}
