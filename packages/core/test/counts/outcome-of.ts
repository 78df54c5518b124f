import { nodeRuntime } from "../../src/runtime.ts"

const patienceMs = 5000

/** Whether work succeeds, fails, or keeps everybody waiting, in words for the table. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  let cancel = (): void => {}
  const expiry = new Promise<string>((resolve) => {
    cancel = nodeRuntime.startTimer(patienceMs, () => resolve("still waits after 5 s"))
  })
  try {
    return await Promise.race([work.then(() => "succeeds", failure), expiry])
  } finally {
    cancel()
  }
}

function failure(error: unknown): string {
  if (!(error instanceof Error)) throw new TypeError("expected an Error", { cause: error })
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name
  return `fails: \`${code}\``
}
