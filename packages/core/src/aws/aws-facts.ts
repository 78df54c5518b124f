import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import type { Claims } from "../token/decode-claims.ts"

/** What the CI's token says, for messages. */
export function tokenFacts({ iss, aud, sub, exp }: Claims): ErrorDetails {
  return { iss: text(iss), aud: text(aud), sub: text(sub), subLength: text(sub)?.length, endSeconds: number(exp) }
}

/** What the token that is sent to STS says, for messages: the CI's or Cognito's. */
export function sentTokenFacts(claims: Claims): ErrorDetails {
  const { iss, aud, sub, amr, exp } = claims
  const tags = tagsOf(claims)
  return {
    sentIss: text(iss),
    sentAud: text(aud),
    sentSub: text(sub),
    amr: text(amr) ?? "(none)",
    ...tagFacts(tags),
    endSeconds: number(exp),
  }
}

/** Session tags as `name=value`, how many there are, and their bytes without the signs between. */
export function tagFacts(tags: readonly string[]): ErrorDetails {
  const tagBytes = tags.reduce((sum, tag) => sum + Buffer.byteLength(tag) - 1, 0)
  return { tags, tagCount: tags.length, tagBytes }
}

function tagsOf(claims: Claims): readonly string[] {
  const nested = claims["https://aws.amazon.com/tags"]
  const tags = isRecord(nested) && isRecord(nested.principal_tags) ? nested.principal_tags : {}
  return Object.entries(tags).map(([key, value]) => `${key}=${text(value) ?? "?"}`)
}

function text(value: unknown): string | undefined {
  if (typeof value === "string") return value
  return Array.isArray(value) ? value.filter((item) => typeof item === "string").join(", ") : undefined
}

function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined
}
