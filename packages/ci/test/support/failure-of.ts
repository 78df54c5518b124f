import { ClaimbridgeError } from "@claimbridge/core"

/** The `ClaimbridgeError` that a promise rejects with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ClaimbridgeError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ClaimbridgeError) return error
  throw new Error("expected a ClaimbridgeError", { cause: error })
}
