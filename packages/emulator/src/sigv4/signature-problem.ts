export type SignatureProblemReason =
  | "MISSING"
  | "MALFORMED"
  | "OLD_VERSION"
  | "SCOPE"
  | "UNKNOWN_KEY"
  | "BAD_TOKEN"
  | "SESSION_EXPIRED"
  | "TIME"
  | "PRESIGNED_EXPIRED"
  | "HEADERS_UNSIGNED"
  | "MISMATCH"

/** Why a signature doesn't hold. Each service says it in its own words. */
export class SignatureProblem extends Error {
  override readonly name = "SignatureProblem"
  readonly reason: SignatureProblemReason
  /** What AWS's own text adds, e.g. both times of an expired signature. Never part of a key, token or signature. */
  readonly detail: string

  constructor(reason: SignatureProblemReason, detail = "") {
    super(`The signature was refused: ${reason}`)
    this.reason = reason
    this.detail = detail
  }
}
