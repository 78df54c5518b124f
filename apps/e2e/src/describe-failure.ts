import { ClaimbridgeError } from "@claimbridge/core"
import type { Failure } from "./report.ts"

/** What a person needs of an error: its message, its code, and the next thing to do. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ClaimbridgeError) {
    const { code, kind, message, hint } = error
    return { code, kind, message, ...(hint && { hint }) }
  }
  if (!(error instanceof Error)) return { message: String(error) }
  const hint = "hint" in error && typeof error.hint === "string" ? error.hint : undefined
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name
  return { message: error.message, code, ...(hint && { hint }) }
}
