import { spawn } from "node:child_process"
import { once } from "node:events"
import { delimiter, dirname } from "node:path"
import { text } from "node:stream/consumers"

/** How a shell script ended. */
export interface ShellOutcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Where a script runs. */
export interface ShellPlace {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Default: `sh`. */
  readonly shell?: "sh" | "bash"
}

/** Runs a shell script as a job does, with this Node first on the `PATH`, which takes the packages' sources. */
export async function runShell(script: string, { folder, env, shell = "sh" }: ShellPlace): Promise<ShellOutcome> {
  const path = [dirname(process.execPath), env.PATH ?? process.env.PATH].join(delimiter)
  const child = spawn(shell, ["-eu", "-c", script], {
    cwd: folder,
    env: { ...env, PATH: path, NODE_OPTIONS: "--conditions=@claimbridge/source" },
    // Not a pipe: with one bash takes itself for a remote shell, and leaves BASH_ENV aside.
    stdio: ["ignore", "pipe", "pipe"],
  })
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")])
  return { exitCode, stdout, stderr }
}
