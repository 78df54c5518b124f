const maxAttempts = 5
const pauseMs = 20
const passing: ReadonlySet<unknown> = new Set(["EPERM", "EBUSY", "EACCES"])

/** The machine, as far as a file is moved. */
export interface MovingMachine {
  readonly rename: (from: string, to: string) => void
  readonly pause: (ms: number) => Promise<unknown>
}

/** Puts a file in the place of another one. Windows refuses for the moment in which somebody reads the old one. */
export async function renamePatiently(from: string, to: string, { rename, pause }: MovingMachine): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rename(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined
      if (attempt === maxAttempts || !passing.has(code)) throw error
      await pause(pauseMs)
    }
  }
}
