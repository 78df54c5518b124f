import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import { identityIdLike } from "./identity-id-like.ts"

const keyLike = /^[\w-]{43}$/

/** The identities in a file's text. What is not whole or not ours is left out: a damaged file only costs calls. */
export function readIdentities(text: string): Map<string, string> {
  const content = parseJson(text)
  const identities = isRecord(content) && isRecord(content.identities) ? Object.entries(content.identities) : []
  return new Map(identities.filter(isIdentity))
}

function isIdentity(entry: [string, unknown]): entry is [string, string] {
  const [key, identityId] = entry
  return keyLike.test(key) && typeof identityId === "string" && identityIdLike.test(identityId)
}
