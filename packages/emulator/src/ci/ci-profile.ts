import type { DocumentForm } from "../issuer/document-form.ts"
import type { CiClaims } from "./ci-claims.ts"
import type { Delivery } from "./delivery/delivery.ts"
import type { JobTokens } from "./job-tokens.ts"

/** What one CI does its own way. */
export interface CiProfile {
  /** The issuer's URL; of some it follows from what the job is. */
  issuer(given: CiClaims): string
  /** What its tokens say, without `iss`, `aud`, `jti` and the times. */
  claims(given: CiClaims, job: JobFacts): CiClaims
  /** The `aud` when the job doesn't choose one. */
  audience(claims: CiClaims, job: JobFacts): string
  /** Whether a single audience is a list of one. Default: it is text. */
  readonly audienceIsList?: boolean
  readonly times: TokenTimes
  /** Whether tokens have a `jti`. */
  readonly hasTokenId: boolean
  readonly documents?: DocumentForm
  /** What a pipeline of a fork gets. Absent where nothing is known of it. */
  readonly fork?: "no-token" | "claims-of-fork"
  /** Whether the job names the variables that its tokens come in. */
  readonly namesVariables?: boolean
  /** The variables by which a job of this CI is known, and those that follow from the claims. */
  env(claims: CiClaims, job: JobFacts): JobVariables
  /** Brings the tokens to the job. */
  deliver(tokens: JobTokens): Promise<Delivery>
}

/** What claims follow from besides the given ones. */
export interface JobFacts {
  readonly issuer: string
  readonly fromFork: boolean
  /** `false` for the `sub` of names alone, where the CI has both forms. */
  readonly immutableSub?: boolean | undefined
}

/** Variables by name, with the values that claims have; those of claims that were left out aren't set. */
export type JobVariables = Readonly<Record<string, unknown>>

export interface TokenTimes {
  /** From `iat` to `exp`. */
  readonly lifetimeSeconds: number
  /** From `nbf` to `iat`. Absent: the tokens have no `nbf`. */
  readonly notBeforeLeadSeconds?: number
}
