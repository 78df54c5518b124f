import type { Issuer } from "../issuers/issuer.ts"
import type { ClaimValues } from "./rule.ts"

/** What `sub` has to be like: as the rule says, or made of the claims that can be no tags. */
export function subjectPatterns({ subject }: Issuer, claims: ClaimValues): readonly string[] {
  const given = claims.get("sub")
  if (given) return given
  const lists = subject.map((claim) => claims.get(claim) ?? [])
  if (lists.every((values) => values.length === 0)) return []
  const parts = lists
    .map((values, index) => (values.length > 0 || index > 0 ? values : ["*"]))
    .filter(({ length }) => length > 0)
  return combine(parts).map((values) => `${values.join(":")}:*`)
}

function combine(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return parts.reduce<readonly (readonly string[])[]>(
    (made, values) => made.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  )
}
