import type { RoleModel } from "../model/access-model.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import { mergeRules } from "../trust-policy/merge-rules.ts"
import { packRules } from "../trust-policy/pack-rules.ts"
import { readRules } from "../trust-policy/read-rules.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlannedRole, RolePart } from "./planned-role.ts"

/** What roles are planned with. */
type RoleContext = Pick<PlanContext, "model" | "partition" | "cognito" | "issuers">

/** The roles and what is wrong with them. */
export interface PlannedRoles {
  readonly roles: ReadonlyMap<string, PlannedRole>
  readonly problems: readonly ModelProblem[]
}

/** Makes one IAM role of each role, or several where one trust policy would be too long. Hops come later. */
export function planRoles(context: RoleContext): PlannedRoles {
  const planned = Object.entries(context.model.roles).map(([key, role]) => planRole(key, role, context))
  return {
    roles: new Map(planned.map(({ role }) => [role.key, role])),
    problems: planned.flatMap(({ problems }) => problems),
  }
}

function planRole(
  key: string,
  role: RoleModel,
  context: RoleContext,
): { readonly role: PlannedRole; readonly problems: readonly ModelProblem[] } {
  const account = role.account ?? context.model.pool.account
  const rules = mergeRules(readRules(key, role, context.issuers))
  const { groups, problems } = packRules(rules, context)
  const statements = groups.length === 0 ? [[]] : groups
  const parts = statements.map((each, index): RolePart => {
    const name = `${role.name ?? `${context.model.pool.name}-${key}`}${index === 0 ? "" : `-${index + 1}`}`
    return { name, arn: `arn:${context.partition}:iam::${account}:role${role.path ?? "/"}${name}`, statements: each }
  })
  return { role: { key, model: role, account, parts }, problems }
}
