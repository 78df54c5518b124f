import type { Step } from "./report.ts"

export type StepListener = (step: Step) => void

/** Runs a step, and tells the listener how long it took once it is done. */
export type Stopwatch = <T>(name: string, detail: (result: T) => string, run: () => Promise<T> | T) => Promise<T>

export function createStopwatch(listener: StepListener, now: () => number): Stopwatch {
  return async (name, detail, run) => {
    const start = now()
    const result = await run()
    listener({ name, detail: detail(result), duration: now() - start, ok: true })
    return result
  }
}
