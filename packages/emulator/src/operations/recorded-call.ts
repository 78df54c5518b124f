import type { Authorization, Explanation, PolicyEvaluation } from "@claimbridge/trust"
import type { FaultKind } from "../http/fault.ts"

/** What the emulator remembers of one request. Never a token, key or body. */
export interface RecordedCall {
  readonly service: "cognito-identity" | "sts" | "iam" | "s3" | "dynamodb" | "issuer"
  readonly operation: string
  readonly requestId: string
  readonly time: Date
  /** From the arrival of the request to its answer, in milliseconds, without the delay of a fault. */
  readonly durationMs: number
  /** HTTP status; 0 when a fault kept the call from being answered. */
  readonly status: number
  readonly error?: { readonly code: string; readonly message: string }
  /** What AWS keeps to itself, e.g. why STS refused the role that Cognito calls an invalid pool configuration. */
  readonly reason?: { readonly code: string; readonly message: string }
  /** The fault of `failNext` that hit this call. */
  readonly fault?: FaultKind
  /** Where the emulator itself failed: the error's name and its place, without its message. */
  readonly internalError?: string
  /** The policy facts behind the answer, in the order in which they were asked for. */
  readonly authorizations: readonly (Authorization | PolicyEvaluation)[]
  /**
   * Why the role was refused, and what would have to change: of `AssumeRoleWithWebIdentity` and `GetCredentialsForIdentity`.
   * `formatExplanation` of `@claimbridge/trust` makes sentences of it.
   */
  readonly explanation?: Explanation
}
