import type { Runtime } from "../../src/runtime.ts"

const shortestTimeoutMs = 5_000

/** Lets pauses pass at once, and notes them; time-outs never come. */
export function skippedPauses(): { readonly pausesMs: number[]; readonly startTimer: Runtime["startTimer"] } {
  const pausesMs: number[] = []
  const startTimer: Runtime["startTimer"] = (delayMs, callback) => {
    if (delayMs >= shortestTimeoutMs) return () => {}
    pausesMs.push(delayMs)
    const immediate = setImmediate(callback)
    return () => clearImmediate(immediate)
  }
  return { pausesMs, startTimer }
}
