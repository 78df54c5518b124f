import { isRecord } from "../is-record.ts"
import type { Claims } from "../token/decode-claims.ts"

/**
 * Reads the session tags that a token carries, as AWS does: each has one value, or it is none.
 *
 * @example
 * ```ts
 * import { decodeClaims, principalTags } from "@claimbridge/core"
 *
 * export const tagsOf = (openIdToken: string): object => Object.fromEntries(principalTags(decodeClaims(openIdToken)))
 * ```
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function principalTags(claims: Claims): ReadonlyMap<string, string> {
  const nested = claims["https://aws.amazon.com/tags"]
  const tags = isRecord(nested) && isRecord(nested.principal_tags) ? Object.entries(nested.principal_tags) : []
  return new Map(tags.flatMap(([key, value]) => single(value).map((text) => [key, text] as const)))
}

/** A tag has one value; the token wraps it in a list. */
function single(value: unknown): string[] {
  const [text, ...more] = Array.isArray(value) ? value : [value]
  return typeof text === "string" && more.length === 0 ? [text] : []
}
