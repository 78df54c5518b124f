import type { ChildProcessByStdio } from "node:child_process"
import type { Readable } from "node:stream"

/** Limits of one command. */
export interface CommandRequest {
  readonly signal: AbortSignal
  /** The most it may write to stdout, in bytes. */
  readonly maxBytes: number
}

/** How a command ended. */
export type CommandOutcome =
  | { readonly status: "exited"; readonly exitCode: number; readonly stdout: string }
  | { readonly status: "killed"; readonly signal: string }
  | { readonly status: "too-large" }
  | { readonly status: "not-started"; readonly reason: string }

/** Runs a program without a shell. Its stderr is dropped, for it may hold secrets. */
export async function spawnCommand(argv: readonly string[], request: CommandRequest): Promise<CommandOutcome> {
  const { spawn } = await import("node:child_process")
  const [command = "", ...args] = argv
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
    signal: request.signal,
    killSignal: "SIGKILL",
  })
  request.signal.addEventListener("abort", () => child.stdout.destroy(), { once: true })
  return outcomeOf(child, request.maxBytes)
}

function outcomeOf(child: ChildProcessByStdio<null, Readable, null>, maxBytes: number): Promise<CommandOutcome> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) return void chunks.push(chunk)
      resolve({ status: "too-large" })
      child.kill("SIGKILL")
      child.stdout.destroy()
    })
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ status: "not-started", reason: error.code ?? error.name })
    })
    child.on("close", (exitCode, signal) => {
      if (exitCode === null) return resolve({ status: "killed", signal: signal ?? "unknown" })
      resolve({ status: "exited", exitCode, stdout: Buffer.concat(chunks).toString("utf8") })
    })
  })
}
