import { isInEveryJob } from "../../claims/is-in-every-job.ts"
import { absentKey } from "../absent-key.ts"
import type { ConditionTrap } from "./condition-trap.ts"
import { keysOfCondition } from "./keys-of-condition.ts"

/**
 * A claim that a job has only in an environment, on a pull request, in an enterprise, and so on.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const claimNotInEveryJob: ConditionTrap = (condition, source) => {
  if (condition.matched) return undefined
  for (const key of keysOfCondition(condition)) {
    const { code, facts } = absentKey(key, source)
    const claim = `${facts.claim}`
    const isMissing = code === "CLAIM_ABSENT" || code === "CLAIM_EMPTY"
    if (isMissing && !isInEveryJob(claim))
      return { code: "CLAIM_NOT_IN_EVERY_JOB", path: condition.path, facts: { claim } }
  }
  return undefined
}
