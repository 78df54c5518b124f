import { absentKey } from "../absent-key.ts"
import type { ConditionTrap } from "./condition-trap.ts"
import { keysOfCondition } from "./keys-of-condition.ts"

/** The policy asks for `aws:RequestTag/<claim>`, and the pool has that claim under another tag key. */
export const tagNameDiffers: ConditionTrap = (condition, source) => {
  for (const key of keysOfCondition(condition)) {
    const { facts } = absentKey(key, source)
    if (facts.mappedAs) return { code: "TAG_NAME_DIFFERS", path: condition.path, facts }
  }
  return undefined
}
