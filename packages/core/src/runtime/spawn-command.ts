import type { ChildProcessByStdio } from "node:child_process"
import type { Readable } from "node:stream"
import { systemCode } from "../errors/system-code.ts"

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

type Child = ChildProcessByStdio<null, Readable, null>

/** How long stdout may stay open after the command has ended, because what it left running holds it. */
const drainMs = 200

/** Runs a program without a shell. Its stderr is dropped, for it may hold secrets. */
export async function spawnCommand(argv: readonly string[], request: CommandRequest): Promise<CommandOutcome> {
  try {
    return await outcomeOf(await start(argv, request.signal), request.maxBytes)
  } catch (error) {
    return { status: "not-started", reason: systemCode(error) }
  }
}

async function start([command = "", ...args]: readonly string[], signal: AbortSignal): Promise<Child> {
  const { spawn } = await import("node:child_process")
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
    signal,
    killSignal: "SIGKILL",
  })
  signal.addEventListener("abort", () => child.stdout.destroy(), { once: true })
  return child
}

function outcomeOf(child: Child, maxBytes: number): Promise<CommandOutcome> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) return void chunks.push(chunk)
      resolve({ status: "too-large" })
      child.kill("SIGKILL")
      child.stdout.destroy()
    })
    child.on("error", reject)
    child.on("exit", () => setTimeout(() => child.stdout.destroy(), drainMs).unref())
    child.on("close", (exitCode, signal) => {
      if (exitCode === null) return resolve({ status: "killed", signal: signal ?? "unknown" })
      resolve({ status: "exited", exitCode, stdout: Buffer.concat(chunks).toString("utf8") })
    })
  })
}
