import type { ConditionTrap } from "./condition-trap.ts"

/**
 * A repository of the same owner or of the same name: perhaps the same one, renamed or transferred since.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const nameMayHaveChanged: ConditionTrap = ({ reason, key, path, resolvedValues, requestValues = [] }) => {
  if (reason !== "VALUE_MISMATCH" || !/[/:]repository$/i.test(key)) return undefined
  for (const wanted of resolvedValues) {
    const given = requestValues.find((value) => isOtherHalf(wanted.toLowerCase(), value.toLowerCase()))
    if (given !== undefined) return { code: "NAME_MAY_HAVE_CHANGED", path, facts: { wanted, given } }
  }
  return undefined
}

function isOtherHalf(wanted: string, given: string): boolean {
  const [owner, name, ...rest] = wanted.split("/")
  const [givenOwner, givenName] = given.split("/")
  if (name === undefined || givenName === undefined || rest.length > 0 || /[*?]/.test(wanted)) return false
  return (owner === givenOwner) !== (name === givenName)
}
