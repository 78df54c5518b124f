import type { Call, Step } from "./report.ts"

/** Something that takes time. */
export interface Task<T> {
  readonly name: string
  /** What it is, or what came of it. */
  readonly detail: string | ((result: T) => string)
  run(): Promise<T> | T
  /** What was asked for it, known once it is over. */
  calls?(): readonly Call[]
}

/** Runs a task, and tells the listener how long it took. One that fails before it asked anybody leaves no trace. */
export type Stopwatch = <T>(task: Task<T>) => Promise<T>

export function createStopwatch(listener: (step: Step) => void, now: () => number): Stopwatch {
  return async ({ name, detail, run, calls = () => [] }) => {
    const start = now()
    try {
      const result = await run()
      const duration = now() - start
      const made = calls()
      listener({
        name,
        detail: typeof detail === "string" ? detail : detail(result),
        duration,
        ok: true,
        ...(made.length > 0 && { calls: made }),
      })
      return result
    } catch (error) {
      const duration = now() - start
      const made = calls()
      if (made.length > 0)
        listener({ name, detail: typeof detail === "string" ? detail : "", duration, ok: false, calls: made })
      throw error
    }
  }
}
