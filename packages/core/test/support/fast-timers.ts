import type { Runtime } from "../../src/runtime.ts"

/** Lets pauses and time-outs pass twenty times as fast; the exchange's own deadline, if that is `timeoutMs`, stays what it is. */
export function fastTimers(timeoutMs = 60_000): Runtime["startTimer"] {
  return (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs === timeoutMs ? delayMs : delayMs / 20)
    return () => clearTimeout(timer)
  }
}
