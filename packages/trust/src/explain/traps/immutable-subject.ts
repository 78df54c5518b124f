import { compileWritten } from "../../compile-written.ts"
import type { ConditionTrap } from "./condition-trap.ts"

const immutable = /repo:([^/@]{1,100})@(\d{1,20})\/([^:@]{1,200})@(\d{1,20})/

/**
 * The policy has the repository's name, and the subject has names with ids: GitHub's form for repositories that were
 * made, renamed or transferred after 2026-07-15.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const immutableSubject: ConditionTrap = ({ reason, path, resolvedValues, requestValues = [] }) => {
  if (reason !== "VALUE_MISMATCH") return undefined
  for (const value of requestValues) {
    const match = immutable.exec(value)
    if (!match) continue
    const [, owner = "", ownerId = "", name = "", id = ""] = match
    const mutable = value.replace(immutable, "repo:$1/$3")
    const pattern = resolvedValues.find((wanted) => id !== "" && compileWritten(wanted)(mutable))
    if (pattern === undefined) continue

    const suggestion = pattern
      .replace(`repo:${owner}/`, () => `repo:${owner}@${ownerId}/`)
      .replace(`/${name}:`, () => `/${name}@${id}:`)
    return { code: "IMMUTABLE_SUBJECT", path, facts: { pattern, value, suggestion } }
  }
  return undefined
}
