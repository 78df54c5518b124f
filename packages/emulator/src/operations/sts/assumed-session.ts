import type { Session } from "../../world/session.ts"

/** A new session, and what STS tells beside it. */
export interface AssumedSession {
  readonly session: Session
  readonly subject: string
  readonly audience: string
  /** The ARN of the OIDC provider, or `cognito-identity.amazonaws.com`. */
  readonly provider: string
  /** Percent. Absent when there is nothing to pack. */
  readonly packedPolicySize?: number
}
