import { ClaimbridgeError } from "@claimbridge/core"

/** The `ClaimbridgeError` that a call throws at once; anything else fails the test. */
export function thrownBy(call: () => unknown): ClaimbridgeError {
  try {
    call()
  } catch (error) {
    if (error instanceof ClaimbridgeError) return error
    throw new Error("expected a ClaimbridgeError", { cause: error })
  }
  throw new Error("nothing was thrown")
}
