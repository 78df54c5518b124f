import type { Obstacle, Trap } from "@claimbridge/trust"
import { nearestName } from "../../frame/nearest-name.ts"
import { addAction } from "./add-action.ts"
import { asksForPool } from "./asks-for-pool.ts"
import { dropKey } from "./drop-key.ts"
import { isCognitoKey } from "./is-cognito-key.ts"
import { isLiteral } from "./is-literal.ts"
import { isOfPullRequest } from "./is-of-pull-request.ts"
import type { PolicyDocument } from "./policy-document.ts"
import { setCondition } from "./set-condition.ts"
import { statementAt } from "./statement-at.ts"
import { tagOfClaim } from "./tag-of-claim.ts"

const comparing = /^(?:ForAnyValue:)?(?:StringEquals|StringLike|StringEqualsIgnoreCase)(?:IfExists)?$/

/** What an edit has to know besides. */
export interface EditFacts {
  readonly traps: readonly Trap[]
  /** Tags to claims, as the pool has them. */
  readonly mapping: Readonly<Record<string, string>>
  /** The job's tags. */
  readonly tags: Readonly<Record<string, string>>
}

/** Changes a policy so that one obstacle goes. What nobody can know how to mend stays as it is. */
export function editForObstacle(policy: PolicyDocument, obstacle: Obstacle, facts: EditFacts): void {
  const { code, path = "", operator = "", key = "", policyValues = [], requestValues = [] } = obstacle
  const statement = statementAt(policy, path)
  if (/^VERSION_WITHOUT|^VARIABLE_NOT_REPLACED/.test(code)) policy.Version = "2012-10-17"
  if (statement === undefined || statement.Effect !== "Allow") return
  const instead = keyInstead(obstacle, facts)
  if (code === "ACTION_MISSING") for (const action of requestValues) addAction(statement, action)
  else if (code === "PRINCIPAL_MISMATCH" && asksForPool(statement))
    statement.Principal = { Federated: requestValues[0] }
  else if (instead !== undefined) {
    dropKey(statement, key)
    setCondition(statement, { operator, key: instead }, policyValues)
  } else if (mayAdd(obstacle)) {
    const values = valuesFor(obstacle, facts.traps)
    if (values.length > 0) setCondition(statement, { operator, key }, values)
  }
}

/** What the next call says otherwise, such as the session's name, is no value to ask for. */
function mayAdd({ code, operator = "", key = "", requestValues = [] }: Obstacle): boolean {
  if (key.toLowerCase().startsWith("sts:") || requestValues.some(isOfPullRequest)) return false
  return code === "VALUE_MISMATCH" && comparing.test(operator)
}

/** The key that is there when a role is assumed, in place of one that never is. */
function keyInstead(obstacle: Obstacle, facts: EditFacts): string | undefined {
  const { traps, mapping } = facts
  const { code, path, key = "" } = obstacle
  if (code === "CLAIM_NOT_MAPPED" || code === "TAG_ABSENT") return tagMeant(obstacle, facts)
  const early = traps.find((trap) => trap.path === path && trap.code === "PRINCIPAL_TAG_TOO_EARLY")?.facts.instead
  if (typeof early === "string") return early
  const tag = code === "KEY_OF_OTHER_ISSUER" ? tagOfClaim(mapping, key.slice(key.lastIndexOf(":") + 1)) : undefined
  return tag === undefined ? undefined : `aws:RequestTag/${tag}`
}

/** The tag of a name like the one that there is not, when the job has it with the very value. */
function tagMeant({ key = "", policyValues = [] }: Obstacle, { tags, mapping }: EditFacts): string | undefined {
  const wanted = /^aws:RequestTag\/(.+)$/i.exec(key)?.[1] ?? ""
  const isMapped = Object.keys(mapping).some((tag) => tag.toLowerCase() === wanted.toLowerCase())
  if (wanted === "" || isMapped) return undefined
  const tag = nearestName(
    wanted,
    Object.keys(tags).filter((one) => policyValues.includes(tags[one] ?? "")),
  )
  return tag === undefined ? undefined : `aws:RequestTag/${tag}`
}

/**
 * The values that were there, and the job's; a pool has one id. None when a value of the job's would be taken for a pattern
 * or a variable: who names an environment `*` would open the role to everybody.
 */
function valuesFor(obstacle: Obstacle, traps: readonly Trap[]): readonly string[] {
  const { path, key = "", policyValues = [], requestValues = [] } = obstacle
  if (isCognitoKey(key, "aud")) return requestValues
  const trap = traps.find((one) => one.path === path && one.code === "IMMUTABLE_SUBJECT")
  const suggestion = trap?.facts.suggestion
  if (typeof suggestion === "string") return [suggestion]
  const wanted = isCognitoKey(key, "amr") ? providersIn(requestValues, policyValues) : requestValues
  return wanted.every(isLiteral) ? [...new Set([...policyValues, ...wanted])] : []
}

/** The provider with the subject, or alone where that is what the policy asks for. */
function providersIn(values: readonly string[], asked: readonly string[]): readonly string[] {
  const hasSubject = (value: string): boolean => value.includes(":OIDC:")
  return values.filter((value) =>
    asked.some(hasSubject) ? hasSubject(value) : value.includes(".") && !hasSubject(value),
  )
}
