import type { Listener } from "@claimbridge/emulator"
import { type AwsSide, type AwsSideOptions, createAwsSide, openPort } from "./aws-side.ts"

/** An emulated AWS whose templates can be deployed anew, behind one port. */
export interface RunningAws extends AsyncDisposable {
  readonly current: () => AwsSide
  readonly listener: Listener
  /**
   * Deploys the templates anew. Sessions of before end.
   *
   * @throws {CliError} when one can't be deployed; what was there goes on then.
   */
  readonly reload: () => Promise<void>
}

/** Deploys the templates and listens. */
export async function runAws(options: AwsSideOptions): Promise<RunningAws> {
  let isOpen = true
  let reloading = Promise.resolve()
  let side = await createAwsSide(options)
  const listener = await openPort(side, options.port)
  const reload = async (): Promise<void> => {
    const next = await createAwsSide(options)
    if (!isOpen) return
    await side.emulator.close()
    side = next
    await openPort(side, listener.port)
  }
  return {
    current: () => side,
    listener,
    reload: () => {
      reloading = reload()
      return reloading
    },
    [Symbol.asyncDispose]: async () => {
      isOpen = false
      // A port that opens behind the end would keep the process.
      await reloading.catch(() => undefined)
      await side.emulator.close()
    },
  }
}
