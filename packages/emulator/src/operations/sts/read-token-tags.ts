import { isRecord } from "../../is-record.ts"
import type { AwsError } from "../../wire/aws-error.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"
import type { SessionTag, SessionTags } from "./session-tags.ts"

const TAGS = "https://aws.amazon.com/tags"
const FLAT_TAG = `${TAGS}/principal_tags/`
const FLAT_TRANSITIVE = `${TAGS}/transitive_tag_keys`

/**
 * Reads session tags from a token, in both spellings that STS takes: one nested object with a list of one text for each
 * tag, or one flat claim for each tag.
 *
 * Open: what STS answers to claims of another shape; a bare text in the nested spelling is refused here.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export function readTokenTags(claims: Readonly<Record<string, unknown>>): SessionTags {
  const nested = claims[TAGS] === undefined ? {} : recordOf(claims[TAGS])
  const flat = Object.entries(claims).filter(([name]) => name.startsWith(FLAT_TAG))
  return {
    tags: [
      ...Object.entries(recordOf(nested.principal_tags ?? {})).map(readNestedTag),
      ...flat.map(([name, value]) => ({ key: name.slice(FLAT_TAG.length), value: textOf(value) })),
    ],
    transitiveTagKeys: [...textsOf(nested.transitive_tag_keys), ...textsOf(claims[FLAT_TRANSITIVE])],
  }
}

function readNestedTag([key, value]: readonly [string, unknown]): SessionTag {
  const [only, ...others]: readonly unknown[] = Array.isArray(value) ? value : []
  if (others.length > 0) throw malformed()
  return { key, value: textOf(only) }
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw malformed()
  return value
}

function textsOf(value: unknown): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw malformed()
  return value.map(textOf)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw malformed()
  return value
}

function malformed(): AwsError {
  return invalidIdentityToken("The session tags in the identity token are malformed")
}
