import type { ModelProblem } from "../model/model-problem.ts"
import { mergeRules } from "../trust-policy/merge-rules.ts"
import { readRules } from "../trust-policy/read-rules.ts"
import type { Rule } from "../trust-policy/rule.ts"
import type { PlanContext } from "./plan-context.ts"
import { poolIdOf } from "./pool-stack.ts"
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
  const rules = [...context.roles.values()].flatMap((role) =>
    mergeRules(readRules(role.key, role.model, context.issuers)).map((rule) => ({
      rule,
      roleArn: role.parts[0]?.arn ?? "",
    })),
  )
  const made = rules.map(({ rule, roleArn }) => ({
    rule,
    made: toRoleRules(
      rule,
      roleArn,
      rules.map((each) => each.rule),
    ),
  }))
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

/** The claim that the fewest other roles ask for with the same values. */
function toRoleRules(rule: Rule, roleArn: string, all: readonly Rule[]): readonly RoleRule[] {
  const usable = [...rule.claims].filter(
    ([claim, values]) => claim !== "sub" && claim.length <= 64 && values.every(isUsable),
  )
  const sharedBy = (claim: string) =>
    all.filter(
      (other) => other.issuer === rule.issuer && String(other.claims.get(claim)) === String(rule.claims.get(claim)),
    ).length
  const [best] = usable.toSorted(([one], [other]) => sharedBy(one) - sharedBy(other))
  if (!best) return []
  const [claim, values] = best
  return values.map((value) => ({
    claim,
    matchType: value.endsWith("*") ? "StartsWith" : "Equals",
    value: value.replace(/\*$/, ""),
    roleArn,
  }))
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
