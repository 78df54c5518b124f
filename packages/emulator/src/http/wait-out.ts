import { setTimeout } from "node:timers/promises"
import type { Outcome } from "./outcome.ts"

/**
 * Waits for as long as an outcome holds its answer back, which may be for ever.
 *
 * @throws the reason of the first signal that is aborted meanwhile
 */
export async function waitOut({ delayMs, disruption }: Outcome, signals: readonly AbortSignal[]): Promise<void> {
  if (delayMs === 0 && disruption !== "hang") return
  const signal = AbortSignal.any([...signals])
  signal.throwIfAborted()
  if (delayMs > 0) await setTimeout(delayMs, undefined, { signal }).catch(() => signal.throwIfAborted())
  if (disruption === "hang") await aborted(signal)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
    if (signal.aborted) reject(signal.reason)
  })
}
