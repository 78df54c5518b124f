export type TokenProblemReason =
  | "MALFORMED"
  | "ALGORITHM_REFUSED"
  | "ISSUER_REFUSED"
  | "KEY_UNKNOWN"
  | "KEYS_UNAVAILABLE"
  | "SIGNATURE_INVALID"

/** Why a token can't be believed. Each service says it in its own words. */
export class TokenProblem extends Error {
  override readonly name = "TokenProblem"
  readonly reason: TokenProblemReason

  constructor(reason: TokenProblemReason) {
    super(`The token was refused: ${reason}`)
    this.reason = reason
  }
}
