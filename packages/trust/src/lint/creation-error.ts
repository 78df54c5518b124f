import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import type { Policy } from "../policy.ts"
import { type Gate, readGate } from "./gate.ts"
import { sharedIssuer } from "./shared-issuers.ts"
import type { TrustGrant } from "./trust-grants.ts"

const google = "accounts.google.com"
const exact = ["StringEquals", "StringEqualsIgnoreCase"]

/**
 * What IAM answers when a role with this statement is to be stored; nothing when it takes it.
 *
 * Only checks whose answers are on record.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function creationError(grant: TrustGrant, { version }: Policy): string | undefined {
  const { statement, issuer, assumes, principal } = grant
  const { values, negated } = statement.action
  if (negated || values.some((action) => action === "sts:*" || !action.startsWith("sts:"))) {
    return "AssumeRole policy may only specify STS AssumeRole actions."
  }
  if (!assumes || issuer === undefined) return undefined
  if (isCognitoIssuer(issuer) && statement.conditions.length === 0) {
    return "A condition block must be present for the Cognito provider"
  }
  const gates = statement.conditions.flatMap((condition) => readGate(condition, version) ?? [])
  if (issuer === google) {
    if (gates.some(isApplication)) return undefined
    return `Policy trusting ${google} requires a StringEquals condition on an application id`
  }
  const claims = sharedIssuer(issuer)?.required.map((claim) => `${issuer}:${claim}`)
  if (!claims || hasControl(gates, claims)) return undefined
  return `Trust policy with trusted principal ${principal.value} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${claims.join(" or ")} which is not scoped to all.`
}

/** Here alone, IAM compares the letter case of the key. */
function isApplication({ operator, ifExists, condition: { key } }: Gate): boolean {
  return exact.includes(operator.name) && !ifExists && /^accounts\.google\.com:(?:aud|oaud|sub)$/.test(key)
}

/** One operator has to do it, with all of its values for all of the claims. */
function hasControl(gates: readonly Gate[], claims: readonly string[]): boolean {
  const keys = claims.map((claim) => claim.toLowerCase())
  const controls = gates.filter(
    ({ key, operator, ifExists }) =>
      keys.includes(key) && !ifExists && [...exact, "StringLike"].includes(operator.name),
  )
  return controls.some(({ condition: { operator } }) =>
    controls.every((other) => other.condition.operator !== operator || !isScopedToAll(other)),
  )
}

/** IAM looks at the text only, also of operators without wildcards. For GitHub, at a little more of it. */
function isScopedToAll({ key, condition: { values } }: Gate): boolean {
  const all = key.startsWith("token.actions.githubusercontent.com") ? /^\*|^\s*$/ : /^\*$/
  return values.some((value) => all.test(value))
}
