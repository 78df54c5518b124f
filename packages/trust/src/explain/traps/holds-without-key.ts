import { absentKey } from "../absent-key.ts"
import type { ConditionTrap } from "./condition-trap.ts"

const never = ["CLAIM_NOT_MAPPED", "KEY_NOT_SUPPORTED", "KEY_OF_OTHER_ISSUER", "TAG_ABSENT"]

/** `IfExists`, `ForAllValues:` and negated operators hold without the key, so with a key that is never there they check nothing. */
export const holdsWithoutKey: ConditionTrap = ({ matched, key, operator, path, requestValues }, source) => {
  if (!matched || requestValues || operator.toLowerCase() === "null") return undefined
  if (!never.includes(absentKey(key, source).code)) return undefined
  return { code: "HOLDS_WITHOUT_KEY", path, facts: { key, operator } }
}
