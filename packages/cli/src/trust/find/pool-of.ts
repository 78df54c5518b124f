import type { FoundPolicy, FoundPool } from "./found.ts"

/**
 * The pool that a role is for: the one whose id the policy names, or the only one there is, if the policy is about pools and
 * names no other.
 */
export function poolOf({ source, policy }: FoundPolicy, pools: readonly FoundPool[]): FoundPool | undefined {
  const text = typeof policy === "string" ? policy : (JSON.stringify(policy) ?? "")
  const named = pools.find(({ pool: { id }, source: { name } }) => {
    // What stands for an id is a name of its template: every template may have an `<IdentityPool>`.
    const isMeant = id !== undefined && (!id.includes("<") || name === source.name)
    return isMeant && text.includes(JSON.stringify(id).slice(1, -1))
  })
  if (named) return named
  const namesAnother = /"[a-z]{2}(?:-[a-z]+)+-\d:[\da-f-]{36}"/.test(text)
  const isForPool = text.includes("cognito-identity.amazonaws.com")
  return isForPool && !namesAnother && pools.length === 1 ? pools[0] : undefined
}
