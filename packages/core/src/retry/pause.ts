import type { Exchange } from "../flows/exchange.ts"

/** Waits; ends early, and with the step's own reason, when the exchange ends. */
export function pause({ runtime, signal }: Exchange, delayMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = runtime.startTimer(delayMs, () => {
      signal.removeEventListener("abort", stop)
      resolve()
    })
    const stop = (): void => {
      cancel()
      reject(signal.reason)
    }
    signal.addEventListener("abort", stop, { once: true })
    if (signal.aborted) stop()
  })
}
