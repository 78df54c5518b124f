import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import type { ConditionFact } from "../evaluation.ts"
import type { Side } from "./explanation.ts"
import type { RequestSource } from "./request/prepared-request.ts"
import { caseDiffers } from "./traps/case-differs.ts"
import type { ConditionTrap } from "./traps/condition-trap.ts"
import { immutableSubject } from "./traps/immutable-subject.ts"
import { starIsLiteral } from "./traps/star-is-literal.ts"

/** The request is fine, and the policy spells it otherwise. */
const spellingTraps: readonly ConditionTrap[] = [starIsLiteral, caseDiffers, immutableSubject]

const requestTag = "aws:requesttag/"

/** Where another value would help first. A job can't choose its pool or its claims; it chooses session name and duration. */
export function valueSide(fact: ConditionFact, source: RequestSource): Side {
  const key = fact.key.toLowerCase()
  if (spellingTraps.some((find) => find(fact, source))) return "policy"
  if (key === "aws:tagkeys") return "mapping"
  if (key.startsWith(requestTag)) return tagSide(key.slice(requestTag.length), fact, source)
  if (!key.startsWith(`${source.issuer.toLowerCase()}:`)) return "request"
  if (!isCognitoIssuer(source.issuer) || !key.endsWith(":aud")) return "claims"
  return fact.resolvedValues.some((value) => /^[\w-]+:[\da-f-]+$/.test(value)) ? "pool" : "policy"
}

/** When the claim of that name has the value that the policy wants, the tag is made of a wrong claim. */
function tagSide(tag: string, { resolvedValues }: ConditionFact, { claims, mapping }: RequestSource): Side {
  const claim = Object.entries(mapping).find(([mapped]) => mapped.toLowerCase() === tag)?.[1]
  const namesake = claims[tag]
  return claim !== tag && typeof namesake === "string" && resolvedValues.includes(namesake) ? "mapping" : "claims"
}
