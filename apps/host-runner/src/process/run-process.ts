import { type ChildProcess, spawn } from "node:child_process"
import { constants } from "node:os"
import { setTimeout as sleep } from "node:timers/promises"
import type { CancelDelays } from "./cancel-delays.ts"
import { createLineSplitter } from "./line-splitter.ts"

/** A program to run. */
export interface Launch {
  readonly file: string
  readonly args: readonly string[]
  readonly workingDirectory: string
  readonly environment: Readonly<Record<string, string>>
}

/** Who listens to it and who may end it. */
export interface RunProcessOptions {
  readonly onLine: (line: string) => void
  readonly onChunk: (stream: "stdout" | "stderr", text: string) => void
  /** Cancels: SIGINT, then SIGTERM, then SIGKILL, to this process alone. */
  readonly signal: AbortSignal
  /** The job is over: lets go of output that a grandchild still holds open. */
  readonly released: AbortSignal
  readonly delays: CancelDelays
}

/**
 * Runs a program to its end and hands over what it prints.
 *
 * @returns The exit code; 128 and the signal's number when a signal ended it.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export async function runProcess(launch: Launch, options: RunProcessOptions): Promise<number> {
  const child = spawn(launch.file, launch.args, {
    cwd: launch.workingDirectory,
    env: launch.environment,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const closed = listen(child, options)
  const exited = exitOf(child, launch)
  const cancel = () => void cancelProcess(child, options.delays)
  if (options.signal.aborted) cancel()
  options.signal.addEventListener("abort", cancel, { once: true })
  try {
    const exitCode = await exited
    await Promise.race([closed, sleep(options.delays.outputMs, undefined, { ref: false })])
    return exitCode
  } finally {
    options.signal.removeEventListener("abort", cancel)
  }
}

/** Resolves when both streams have ended. */
async function listen(child: ChildProcess, { onLine, onChunk, released }: RunProcessOptions): Promise<void> {
  const ends = (["stdout", "stderr"] as const).map((name) => {
    const splitter = createLineSplitter(onLine)
    const stream = child[name]
    stream?.setEncoding("utf8")
    stream?.on("data", (text: string) => {
      onChunk(name, text)
      splitter.push(text)
    })
    released.addEventListener("abort", () => stream?.destroy(), { once: true })
    return new Promise<void>((resolve) => {
      stream?.once("close", () => {
        splitter.end()
        resolve()
      })
    })
  })
  await Promise.all(ends)
}

function exitOf(child: ChildProcess, { file, workingDirectory }: Launch): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => {
      const place = `with working directory '${workingDirectory}'`
      reject(new Error(`An error occurred trying to start process '${file}' ${place}. ${cause.message}`, { cause }))
    })
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

async function cancelProcess(child: ChildProcess, { sigintMs, sigtermMs }: CancelDelays): Promise<void> {
  const ended = new AbortController()
  child.once("exit", () => ended.abort())
  const pause = (delayMs: number) => sleep(delayMs, undefined, { signal: ended.signal }).catch(() => undefined)
  const isRunning = () => child.exitCode === null && child.signalCode === null

  if (!isRunning()) return
  child.kill("SIGINT")
  await pause(sigintMs)
  if (isRunning()) child.kill("SIGTERM")
  await pause(sigtermMs)
  if (isRunning()) child.kill("SIGKILL")
}
