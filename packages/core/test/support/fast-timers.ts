import type { Runtime } from "../../src/runtime.ts"

const shortestTimeoutMs = 5_000

/** Lets pauses pass twenty times as fast. Time-outs stay what they are: a busy machine must not be taken for a silent server. */
export const fastTimers: Runtime["startTimer"] = (delayMs, callback) => {
  const timer = setTimeout(callback, delayMs < shortestTimeoutMs ? delayMs / 20 : delayMs)
  return () => clearTimeout(timer)
}
