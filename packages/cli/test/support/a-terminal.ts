import type { Io } from "../../src/io.ts"

/** What a test decides about the machine of a command. */
export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  readonly home?: string
  readonly platform?: NodeJS.Platform
  /** What comes in. */
  readonly stdin?: string
  /** Whether stdout is a person's. */
  readonly isTty?: boolean
  /** How many columns it has. Default: 80. */
  readonly width?: number
}

/** A machine that records what is printed. */
export interface Terminal extends Io {
  readonly printed: { stdout: string; stderr: string }
  /** Lets time pass, for what is called back again and again. */
  readonly pass: (ms: number) => void
  /** Sends a signal to the command. */
  readonly signal: (name: NodeJS.Signals) => void
}

async function* linesOf(text: string): AsyncIterable<string> {
  yield* text.split("\n").slice(0, -1)
}

export function aTerminal(options: TerminalOptions = {}): Terminal {
  const {
    env = {},
    cwd = "/nowhere",
    home = "/nowhere",
    platform = "linux",
    stdin = "",
    isTty = false,
    width = 80,
  } = options
  const printed = { stdout: "", stderr: "" }
  const timers = new Set<{ readonly periodMs: number; readonly callback: () => void }>()
  let passedMs = 0
  const listeners = new Set<(signal: NodeJS.Signals) => void>()
  const writer = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      printed[name] += text
    },
    isOpen: true,
    isTty,
    width,
  })
  return {
    env,
    cwd,
    home,
    platform,
    program: ["/usr/bin/node", "/opt/claimbridge/bin.js"],
    stdin: { isTty, read: async () => stdin, lines: () => linesOf(stdin) },
    stdout: writer("stdout"),
    stderr: writer("stderr"),
    now: () => new Date(Date.now() + passedMs),
    every: (periodMs, callback) => {
      const timer = { periodMs, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    onSignal: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    printed,
    pass: (ms) => {
      for (const endMs = passedMs + ms; passedMs < endMs; ) {
        passedMs += 1
        for (const { periodMs, callback } of timers) if (passedMs % periodMs === 0) callback()
      }
    },
    signal: (name) => {
      for (const callback of listeners) callback(name)
    },
  }
}
