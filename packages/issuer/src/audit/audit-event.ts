import type { FactValue } from "../claims/claims-schema.ts"
import type { IssuerErrorCode } from "../issuer-error-code.ts"

/** What every line of the audit log has. */
export interface AuditFacts {
  readonly time: string
  /** The `X-Request-Id` of the answer. */
  readonly requestId: string
  /** The address of the client; of the one before your proxies, with `proxyHops`. */
  readonly client?: string
}

/** A registrar said that there is a job. */
export interface JobRegistered extends AuditFacts {
  readonly event: "job-registered"
  readonly registrar: string
  readonly job: string
  readonly facts: Readonly<Record<string, FactValue>>
  readonly expires: string
}

/** A registrar said that a job has ended. */
export interface JobFinished extends AuditFacts {
  readonly event: "job-finished"
  readonly registrar: string
  readonly job: string
}

/** A token was signed. It leaves the issuer only once `audit` has come back. */
export interface TokenIssued extends AuditFacts {
  readonly event: "token-issued"
  readonly registrar: string
  readonly job: string
  readonly keyId: string
  /** All that the token says. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** Somebody was told no. */
export interface RequestRefused extends AuditFacts {
  readonly event: "refused"
  readonly action: AuditedAction
  readonly code: IssuerErrorCode
  readonly reason: string
  /** As far as known when it was refused. */
  readonly registrar?: string
  /** As far as known when it was refused; a guess of the client's, unless `registrar` is there. */
  readonly job?: string
}

/** The key set is about to change, or has. */
export interface KeyChanged extends AuditFacts {
  readonly event: "key-published" | "key-withdrawn"
  readonly keyId: string
  /** From when on it signs. Only of published keys. */
  readonly signsFrom?: string
}

/** What somebody wanted. */
export type AuditedAction = "register-job" | "finish-job" | "issue-token" | "rotate-keys" | "withdraw-key"

/** One line of the audit log. It never has a secret, a request token or a token. */
export type AuditEvent = JobRegistered | JobFinished | TokenIssued | RequestRefused | KeyChanged
