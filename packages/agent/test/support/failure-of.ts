import { ClaimbridgeError } from "@claimbridge/core"
import { expect } from "vitest"

/** What a promise rejects with, which has to be an error of ours. */
export async function failureOf(promise: Promise<unknown>): Promise<ClaimbridgeError> {
  const error = await promise.then(
    () => expect.unreachable("did not fail"),
    (reason: unknown) => reason,
  )
  return error instanceof ClaimbridgeError ? error : expect.unreachable(`failed with ${String(error)}`)
}
