import type { ClaimbridgeEvent, CommonOptions } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"

const periodMs = 250
const firstShownMs = 1000
/** When a log gets a line; after the last of them, every minute. */
const loggedMs = [5_000, 15_000, 30_000, 60_000]
const eraseToEnd = "\x1b[K"

/** Tells what an exchange waits for, until it is disposed of. */
export interface Progress extends Required<Pick<CommonOptions, "onEvent">>, Disposable {}

/**
 * Tells on stderr what is waited for, at first `what`, when that takes longer than a second: on a terminal in one line, which is gone at the
 * end; in a log, a line from time to time. With `--verbose` and `--json` nothing, since others write there.
 */
export function showProgress(
  io: Pick<Io, "stderr" | "env" | "now" | "every">,
  options: OptionValues,
  what = "another process of this job",
): Progress {
  if (options.flag("verbose") || options.flag("json")) return { onEvent: () => {}, [Symbol.dispose]: () => {} }
  const startedMs = io.now().getTime()
  const { show, clear } = io.stderr.isTty && io.env.TERM !== "dumb" ? terminalLine(io) : logLines(io)
  let awaitedNow = what
  const stop = io.every(periodMs, () => show(awaitedNow, io.now().getTime() - startedMs))
  return {
    onEvent: (event) => {
      awaitedNow = awaited(event) ?? awaitedNow
    },
    [Symbol.dispose]: () => {
      stop()
      clear()
    },
  }
}

interface Line {
  readonly show: (what: string, waitedMs: number) => void
  readonly clear: () => void
}

function terminalLine({ stderr }: Pick<Io, "stderr">): Line {
  let shown = ""
  return {
    show: (what, waitedMs) => {
      const line = `claimbridge: ${sentence(what, waitedMs)}`.slice(0, stderr.width - 1)
      if (waitedMs < firstShownMs || line === shown) return
      shown = line
      stderr.write(`\r${line}${eraseToEnd}`)
    },
    clear: () => {
      if (shown !== "") stderr.write(`\r${eraseToEnd}`)
      shown = ""
    },
  }
}

function logLines({ stderr }: Pick<Io, "stderr">): Line {
  let count = 0
  return {
    show: (what, waitedMs) => {
      const nextMs = loggedMs[count] ?? (count - loggedMs.length + 2) * 60_000
      if (waitedMs < nextMs) return
      count += 1
      stderr.write(`claimbridge: ${sentence(what, waitedMs)}\n`)
    },
    clear: () => {},
  }
}

function sentence(what: string, waitedMs: number): string {
  return `waiting for ${what}, ${Math.floor(waitedMs / 1000)} s`
}

function awaited(event: ClaimbridgeEvent): string | undefined {
  if (event.type === "exchange-started") return "the CI's token"
  if (event.type === "call-finished" && event.code === undefined) return "AWS"
  if (event.type !== "retry") return undefined
  return `${event.step}, attempt ${event.attempt + 1} after ${event.code}`
}
