import type { Obstacle, Trap } from "@claimbridge/trust"
import { addAction } from "./add-action.ts"
import { dropKey } from "./drop-key.ts"
import { isLiteral } from "./is-literal.ts"
import type { PolicyDocument } from "./policy-document.ts"
import { setCondition } from "./set-condition.ts"
import { statementAt } from "./statement-at.ts"
import { tagOfClaim } from "./tag-of-claim.ts"

const amr = "cognito-identity.amazonaws.com:amr"
const audience = "cognito-identity.amazonaws.com:aud"
const comparing = /^(?:ForAnyValue:)?(?:StringEquals|StringLike|StringEqualsIgnoreCase)(?:IfExists)?$/

/** What an edit has to know besides. */
export interface EditFacts {
  readonly traps: readonly Trap[]
  /** Tags to claims, as the pool has them. */
  readonly mapping: Readonly<Record<string, string>>
}

/** Changes a policy so that one obstacle goes. What nobody can know how to mend stays as it is. */
export function editForObstacle(policy: PolicyDocument, obstacle: Obstacle, { traps, mapping }: EditFacts): void {
  const { code, path = "", operator = "", key = "", policyValues = [], facts } = obstacle
  const statement = statementAt(policy, path)
  if (/^VERSION_WITHOUT|^VARIABLE_NOT_REPLACED/.test(code)) policy.Version = "2012-10-17"
  if (statement === undefined || statement.Effect !== "Allow") return
  const instead = keyInstead(obstacle, { traps, mapping })
  if (code === "ACTION_MISSING" && typeof facts.wanted === "string") addAction(statement, facts.wanted)
  else if (instead !== undefined) {
    dropKey(statement, key)
    setCondition(statement, { operator, key: instead }, policyValues)
  } else if (code === "VALUE_MISMATCH" && comparing.test(operator) && !isPullRequest(obstacle)) {
    const values = valuesFor(obstacle, traps)
    if (values.length > 0) setCondition(statement, { operator, key }, values)
  }
}

/** Code that nobody has reviewed yet is not to be let in on a doctor's word. */
function isPullRequest({ requestValues = [] }: Obstacle): boolean {
  return requestValues.some((value) => /(?::|^)pull_request(?:_target)?$|^refs\/pull\//.test(value))
}

/** The key that is there when a role is assumed, in place of one that never is. */
function keyInstead({ code, path, key = "" }: Obstacle, { traps, mapping }: EditFacts): string | undefined {
  const early = traps.find((trap) => trap.path === path && trap.code === "PRINCIPAL_TAG_TOO_EARLY")?.facts.instead
  if (typeof early === "string") return early
  const tag = code === "KEY_OF_OTHER_ISSUER" ? tagOfClaim(mapping, key.slice(key.lastIndexOf(":") + 1)) : undefined
  return tag === undefined ? undefined : `aws:RequestTag/${tag}`
}

/**
 * The values that were there, and the job's; a pool has one id. None when a value of the job's would be taken for a pattern
 * or a variable: who names an environment `*` would open the role to everybody.
 */
function valuesFor(obstacle: Obstacle, traps: readonly Trap[]): readonly string[] {
  const { path, key = "", policyValues = [], requestValues = [] } = obstacle
  if (key.toLowerCase() === audience) return requestValues
  const trap = traps.find((one) => one.path === path && one.code === "IMMUTABLE_SUBJECT")
  const suggestion = trap?.facts.suggestion
  if (typeof suggestion === "string") return [suggestion]
  const wanted = key.toLowerCase() === amr ? requestValues.filter((value) => value.includes(":OIDC:")) : requestValues
  return wanted.every(isLiteral) ? [...new Set([...policyValues, ...wanted])] : []
}
