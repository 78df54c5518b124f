import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import { nativeClaims } from "../claims/native-claims.ts"
import type { Facts, ObstacleCode, Side } from "./explanation.ts"
import type { RequestSource } from "./request/prepared-request.ts"

/** Why a request doesn't have a condition key. */
export interface Absence {
  readonly code: ObstacleCode
  readonly side: Side
  readonly facts: Facts
}

const stsClaims: ReadonlyMap<string, string> = new Map([
  ["sts:sourceidentity", "https://aws.amazon.com/source_identity"],
  ["sts:roleauthorizedbyidp", "https://aws.amazon.com/roles"],
  ["sts:transitivetagkeys", "https://aws.amazon.com/tags"],
])

/** Tells why a key, written as in the policy, isn't in the request. */
export function absentKey(key: string, source: RequestSource): Absence {
  const lowerCase = key.toLowerCase()
  const claim = stsClaims.get(lowerCase)
  if (source.from === "context") return { code: "KEY_ABSENT", side: "request", facts: { key } }
  if (lowerCase.startsWith("aws:requesttag/")) return absentTag(key, source)
  if (lowerCase === "aws:tagkeys") return { code: "TAG_ABSENT", side: tagSide(source), facts: { key } }
  if (lowerCase.startsWith("aws:principaltag/")) return { code: "KEY_NOT_SUPPORTED", side: "policy", facts: { key } }
  if (claim) return { code: "CLAIM_ABSENT", side: "claims", facts: { claim } }
  const isGlobal = /^(?:aws:.*|sts:(?:rolesessionname|durationseconds))$/.test(lowerCase)
  return isGlobal ? { code: "KEY_NOT_GIVEN", side: "request", facts: { key } } : absentClaim(key, source)
}

function absentTag(key: string, source: RequestSource): Absence {
  const { from, claims, mapping } = source
  if (from === "token") return { code: "TAG_ABSENT", side: tagSide(source), facts: { key } }
  const wanted = key.slice("aws:requesttag/".length)
  const tag = Object.keys(mapping).find((mapped) => mapped.toLowerCase() === wanted.toLowerCase())
  const claim = tag === undefined ? undefined : mapping[tag]
  if (claim === undefined) return notMapped(wanted, mapping)
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  return { code: absenceOf(value), side: "claims", facts: { tag: wanted, claim } }
}

/** A claim that is mapped under another name is a matter of the policy, which has to call it so. */
function notMapped(tag: string, mapping: RequestSource["mapping"]): Absence {
  const entry = Object.entries(mapping).find(([, claim]) => claim.toLowerCase() === tag.toLowerCase())
  if (!entry) return { code: "CLAIM_NOT_MAPPED", side: "mapping", facts: { tag } }
  return { code: "CLAIM_NOT_MAPPED", side: "policy", facts: { tag, claim: entry[1], mappedAs: entry[0] } }
}

function absenceOf(value: unknown): ObstacleCode {
  if (value === undefined) return "CLAIM_ABSENT"
  return value === "" ? "CLAIM_EMPTY" : "CLAIM_NOT_A_STRING"
}

/** GitHub's own tokens have no tags: those need a pool, so another request. */
function tagSide({ issuer }: RequestSource): Side {
  return isCognitoIssuer(issuer) ? "mapping" : "request"
}

function absentClaim(key: string, { issuer }: RequestSource): Absence {
  const colon = key.indexOf(":")
  const [prefix, claim] = [key.slice(0, colon), key.slice(colon + 1).toLowerCase()]
  if (prefix.toLowerCase() !== issuer.toLowerCase()) {
    const code = prefix.includes(".") ? "KEY_OF_OTHER_ISSUER" : "KEY_NOT_SUPPORTED"
    return { code, side: "policy", facts: { key, issuer } }
  }
  if (isCognitoIssuer(issuer) && claim === "sub") return { code: "KEY_NOT_GIVEN", side: "request", facts: { key } }
  const isSupported = ["aud", "sub", "amr", ...nativeClaims(issuer)].includes(claim)
  if (isSupported) return { code: "CLAIM_ABSENT", side: "claims", facts: { claim } }
  return { code: "KEY_NOT_SUPPORTED", side: "policy", facts: { key, issuer } }
}
