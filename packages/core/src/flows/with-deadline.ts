import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Runtime } from "../runtime.ts"
import type { Progress } from "./exchange.ts"

interface Deadline {
  readonly timeoutMs: number
  readonly startTimer: Runtime["startTimer"]
  readonly progress: Progress
  /** Ends the work before the deadline, with its reason. */
  readonly stopSignal?: AbortSignal | undefined
}

/**
 * Ends work that takes too long, whatever it hangs on; the signal tells it to stop.
 *
 * @throws {ClaimbridgeError} `ERR_TIMEOUT`, naming the step and host it waited for.
 */
export async function withDeadline<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, startTimer, progress, stopSignal } = deadline
  const controller = new AbortController()
  let cancel = (): void => {}
  let stop = (): void => {}
  const expiry = new Promise<never>((_, reject) => {
    cancel = startTimer(timeoutMs, () => {
      const { step, host = "no host known", failure } = progress
      reject(new ClaimbridgeError("ERR_TIMEOUT", { timeoutMs, step, host }, { cause: failure }))
      controller.abort()
    })
    stop = () => {
      reject(stopSignal?.reason)
      controller.abort()
    }
  })
  stopSignal?.addEventListener("abort", stop)
  try {
    return await Promise.race([work(controller.signal), expiry])
  } finally {
    cancel()
    stopSignal?.removeEventListener("abort", stop)
  }
}
