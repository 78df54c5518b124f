import type { RequestContext, RequestPrincipal } from "../../authorization-request.ts"
import type { Note, Obstacle } from "../explanation.ts"

export type Claims = Readonly<Record<string, unknown>>

/** What the condition keys were made of: enough to say why one is absent. */
export interface RequestSource {
  readonly from: "pool" | "token" | "context"
  /** Issuer of the token that STS is given, without scheme; `cognito-identity.amazonaws.com` when a pool made it. */
  readonly issuer: string
  /** Of the CI's token, or of the token that STS is given. */
  readonly claims: Claims
  /** Tag key to claim name; empty unless the request comes from a pool. */
  readonly mapping: Readonly<Record<string, string>>
  /** What becomes `aws:PrincipalTag/…`. */
  readonly tags: Readonly<Record<string, string>>
  readonly roleTags: Readonly<Record<string, string>>
  readonly isNameFixed: boolean
}

/** A request in IAM's words, with everything worth telling about how it came to be. */
export interface PreparedRequest {
  readonly action: string
  readonly principal?: RequestPrincipal
  readonly context: RequestContext
  readonly source: RequestSource
  readonly session?: { readonly roleArn: string; readonly name: string | undefined }
  /** Why the call fails before any policy is asked. */
  readonly refusals: readonly Obstacle[]
  readonly notes: readonly Note[]
}
