import type { RequestContext } from "../../authorization-request.ts"

/** What the token says that STS is given. */
export interface WebIdentity {
  /** Without scheme; the prefix of its condition keys. */
  readonly issuer: string
  /** As in `Principal: { Federated: … }`. */
  readonly principal: string
  readonly audience?: string | undefined
  readonly subject?: string | undefined
  readonly amr: readonly string[]
  readonly native: RequestContext
  readonly tags: Readonly<Record<string, string>>
  /** Keys of tags that STS can't read, as it takes one text for each. */
  readonly malformedTags: readonly string[]
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity?: string | undefined
  /** The only roles that the token is good for. Absent: any. */
  readonly roles?: readonly string[]
}
