import type { ConditionTrap } from "./condition-trap.ts"

const aboutOwner = /(?::sub|:amr|[/:]repository(?:_owner)?)$/i
const openOwner = /^(?:.*:OIDC:)?(?:repo:)?([\w.-]{1,100})\*(?:[/:].*)?$/

/** A `*` right behind the name of an owner: whoever registers a longer name comes in, too. */
export const wildcardWithoutDelimiter: ConditionTrap = ({ operator, key, path, policyValues }) => {
  if (!/StringLike/i.test(operator) || !aboutOwner.test(key)) return undefined
  for (const pattern of policyValues) {
    const [, owner] = openOwner.exec(pattern) ?? []
    if (owner)
      return {
        code: "WILDCARD_WITHOUT_DELIMITER",
        path,
        facts: { pattern, alsoCovers: `${owner.replace(/-$/, "")}-evil` },
      }
  }
  return undefined
}
