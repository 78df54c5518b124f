import { fstatSync, realpathSync, writeSync } from "node:fs"
import { constants, homedir } from "node:os"
import { isSea } from "node:sea"
import type { Io, TextReader, TextWriter } from "./io.ts"

const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"]
const defaultWidth = 100
const pauseMs = 2
const nowhere = "/nonexistent"

/** This process as the machine of a command. */
export function nodeIo(): Io {
  const { platform } = process
  const home = homeFolder()
  return {
    env: home === undefined ? envWithoutHome() : process.env,
    platform,
    get program() {
      const [, script] = process.argv
      return script === undefined || isSea() ? [process.execPath] : [process.execPath, realpathSync(script)]
    },
    get cwd() {
      return process.cwd()
    },
    home,
    stdin: standardInput(),
    stdout: writerTo(1),
    stderr: writerTo(2),
    now: () => new Date(),
    every: (periodMs, callback) => {
      const timer = setInterval(callback, periodMs).unref()
      return () => clearInterval(timer)
    },
    onSignal: (callback, names = signals) => {
      const known = names.filter((signal) => signal in constants.signals)
      for (const signal of known) process.on(signal, callback)
      return () => {
        for (const signal of known) process.off(signal, callback)
      }
    },
  }
}

/** The system throws where there is neither a HOME nor an account of the user, as in a bare container. */
function homeFolder(): string | undefined {
  try {
    return homedir()
  } catch {
    return undefined
  }
}

/** AWS's SDK looks for a home folder in this process, and throws without one; a folder that is not there it goes on without. */
function envWithoutHome(): NodeJS.ProcessEnv {
  const env = { ...process.env }
  process.env.HOME = nowhere
  return env
}

/** `process.stdout` would load sockets for a pipe. */
function writerTo(handle: 1 | 2): TextWriter {
  let isOpen = true
  return {
    write: (text) => {
      if (isOpen) isOpen = writeAll(handle, Buffer.from(text))
    },
    get isOpen() {
      return isOpen
    },
    get isTty() {
      return isTerminal(handle)
    },
    get width() {
      return (isTerminal(handle) && (handle === 1 ? process.stdout : process.stderr).columns) || defaultWidth
    },
  }
}

/** Says whether the reader is still there. */
function writeAll(handle: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(handle, bytes, at)
    } catch (error) {
      const code = codeOf(error)
      if (code === "EPIPE" || code === "EOF") return false
      // Where stderr cannot be written, there is no place left to say so.
      if (code !== "EAGAIN" && handle === 2) return false
      if (code !== "EAGAIN") throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
  return true
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined
}

function standardInput(): TextReader {
  return {
    get isTty() {
      return isTerminal(0)
    },
    read: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks).toString("utf8")
    },
    lines: async function* () {
      const { createInterface } = await import("node:readline")
      // The terminal edits the line, and Ctrl-C ends the process: no more than that is needed.
      const reader = createInterface({ input: process.stdin })
      try {
        yield* reader
      } finally {
        // Left open, it waits for a further line for ever.
        reader.close()
      }
    },
  }
}

/** Looks at the kind of file first: for a terminal alone `node:tty` is loaded. */
function isTerminal(handle: 0 | 1 | 2): boolean {
  try {
    if (!fstatSync(handle).isCharacterDevice()) return false
  } catch {
    return false
  }
  return (handle === 0 ? process.stdin : handle === 1 ? process.stdout : process.stderr).isTTY === true
}
