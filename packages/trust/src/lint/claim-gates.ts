import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import type { Gate } from "./gate.ts"
import { requestTag } from "./request-tag.ts"
import type { TrustFacts } from "./trust-facts.ts"
import type { TrustGrant } from "./trust-grants.ts"

/** A gate on a claim of the CI's token. */
export interface ClaimGate {
  readonly gate: Gate
  readonly claim: string
  /** The values of the claim, as patterns. */
  readonly patterns: readonly string[]
  /** Whether the claim is guessed from the name of a tag, for want of a mapping. */
  readonly guessed: boolean
}

/** The gates of a grant that look at claims of the CI's token: through tags, through `amr`, or directly. */
export function claimGates({ issuer, gates }: TrustGrant, { pool }: TrustFacts): readonly ClaimGate[] {
  const claims =
    pool?.mapping && new Map(Object.entries(pool.mapping).map(([tag, claim]) => [tag.toLowerCase(), claim]))
  return gates.flatMap((gate) => {
    const { key, patterns } = gate
    const tag = requestTag(key)
    if (tag !== undefined) {
      const claim = claims ? claims.get(tag) : tag
      return claim === undefined ? [] : [{ gate, claim, patterns, guessed: !claims }]
    }
    if (issuer === undefined || !key.startsWith(`${issuer.toLowerCase()}:`)) return []
    if (isCognitoIssuer(issuer)) return key.endsWith(":amr") ? [ofSubject(gate)] : []
    return [{ gate, claim: key.slice(issuer.length + 1), patterns, guessed: false }]
  })
}

function ofSubject(gate: Gate): ClaimGate {
  return { gate, claim: "sub", patterns: gate.patterns.map(subjectOf), guessed: false }
}

/** Behind the provider, an `amr` entry has the subject; entries without one match whoever is authenticated. */
function subjectOf(pattern: string): string {
  return /:OIDC:(.*)$/s.exec(pattern)?.[1] ?? "*"
}
