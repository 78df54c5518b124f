import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import type { Claims } from "../token/decode-claims.ts"

/** What the CI's token says, for messages. */
export function tokenFacts({ iss, aud, sub }: Claims): ErrorDetails {
  return { iss: text(iss), aud: text(aud), sub: text(sub) }
}

/** What the token that is sent to STS says, for messages: the CI's or Cognito's. */
export function sentTokenFacts(claims: Claims): ErrorDetails {
  const { iss, aud, sub, amr } = claims
  return {
    sentIss: text(iss),
    sentAud: text(aud),
    sentSub: text(sub),
    amr: text(amr) ?? "(none)",
    tags: tagsOf(claims),
  }
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
