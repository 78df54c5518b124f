import type { ModelProblem } from "../model/model-problem.ts"
import type { Rule } from "../trust-policy/rule.ts"
import type { PlanContext } from "./plan-context.ts"
import type { RolePart } from "./planned-role.ts"
import { poolIdOf } from "./pool-id-of.ts"
import type { RoleRule, RoleRulesResource } from "./stack.ts"

/** What a pool takes for one provider. */
const mostRules = 25

/** The rules of the enhanced flow, and what can't be one. */
export interface PlannedRoleRules {
  readonly resources: readonly RoleRulesResource[]
  readonly problems: readonly ModelProblem[]
}

/**
 * By which claim a pool gives which role, in the enhanced flow. A rule looks at one claim, so the trust policy still decides;
 * a job to which several rules apply names its role.
 */
export function planRoleRules(context: PlanContext): PlannedRoleRules {
  if (context.model.pool.flow !== "enhanced") return { resources: [], problems: [] }
  const given = [...context.roles.values()].flatMap(({ parts }) => parts.flatMap(rulesOfPart))
  const made = given.map(({ rule, roleArn }) => ({ rule, made: toRoleRules(rule, roleArn, given) }))
  const providers = [...context.issuers.values()]
    .map(({ name, arn }) => ({
      provider: arn,
      name,
      rules: made.filter(({ rule }) => rule.issuer === name).flatMap((each) => each.made),
    }))
    .filter(({ rules: { length } }) => length > 0)
  const problems = [
    ...made.filter((each) => each.made.length === 0).map(({ rule }) => noRule(rule)),
    ...providers
      .filter(({ rules: { length } }) => length > mostRules)
      .map(({ name, rules: { length } }) => tooMany(name, length)),
  ]
  return { resources: [resource(providers, context)], problems }
}

/** A rule of the model, and the role that it gives. */
interface GivenRule {
  readonly rule: Rule
  readonly roleArn: string
}

function rulesOfPart({ arn, statements }: RolePart): readonly GivenRule[] {
  return statements.flatMap(({ rule }) => (rule ? [{ rule, roleArn: arn }] : []))
}

function resource(providers: RoleRulesResource["providers"], context: PlanContext): RoleRulesResource {
  return {
    kind: "role-rules",
    id: "RoleRules",
    comment: [
      "The first rule that holds gives the role, unless the job names another; without one, a job gets nothing.",
    ],
    pool: poolIdOf(context),
    providers,
    after: [],
  }
}

/** The claim that the fewest other roles ask for with the same values, and of those the one with the fewest values. */
function toRoleRules(rule: Rule, roleArn: string, all: readonly GivenRule[]): readonly RoleRule[] {
  const [best] = [...rule.claims]
    .filter(([claim, values]) => claim !== "sub" && claim.length <= 64 && values.every(isUsable))
    .map(([claim, values]) => ({
      claim,
      values,
      sharedBy: all.filter((other) => isSame(rule, other.rule, claim)).length,
    }))
    .toSorted((one, other) => one.sharedBy - other.sharedBy || one.values.length - other.values.length)
  if (!best) return []
  return best.values.map((value) => ({
    claim: best.claim,
    matchType: value.endsWith("*") ? "StartsWith" : "Equals",
    value: value.replace(/\*$/, ""),
    roleArn,
  }))
}

function isSame(one: Rule, other: Rule, claim: string): boolean {
  return one.issuer === other.issuer && String(one.claims.get(claim)) === String(other.claims.get(claim))
}

/** Rules have no wildcards, but for beginnings. */
function isUsable(value: string): boolean {
  return /^[^*]+\*?$/.test(value) && value.length <= 128
}

function noRule({ path }: Rule): ModelProblem {
  return {
    path,
    problem: "The pool has no rule that could give this role",
    hint: "Ask for a claim by its whole value or by its beginning",
  }
}

function tooMany(name: string, count: number): ModelProblem {
  return {
    path: ["issuers", name],
    problem: `The pool would need ${count} rules, and takes ${mostRules} for a provider`,
    hint: "Use the basic flow, which needs none",
  }
}
