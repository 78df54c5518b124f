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
}

/** A machine that records what is printed. */
export interface Terminal extends Io {
  readonly printed: { stdout: string; stderr: string }
  /** Sends a signal to the command. */
  readonly signal: (name: NodeJS.Signals) => void
}

async function* linesOf(text: string): AsyncIterable<string> {
  yield* text.split("\n").slice(0, -1)
}

export function aTerminal(options: TerminalOptions = {}): Terminal {
  const { env = {}, cwd = "/nowhere", home = "/nowhere", platform = "linux", stdin = "", isTty = false } = options
  const printed = { stdout: "", stderr: "" }
  const listeners = new Set<(signal: NodeJS.Signals) => void>()
  const writer = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      printed[name] += text
    },
    isTty,
    width: 80,
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
    now: () => new Date(),
    onSignal: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    printed,
    signal: (name) => {
      for (const callback of listeners) callback(name)
    },
  }
}
