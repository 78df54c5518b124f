import type { ModelProblem } from "../model/model-problem.ts"
import { pascalCase } from "../plan/pascal-case.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import type { TrustStatement } from "../plan/trust-statement.ts"
import { halveRule } from "./halve-rule.ts"
import { policySize } from "./policy-size.ts"
import type { Rule } from "./rule.ts"
import { ruleStatement } from "./rule-statement.ts"

type PackContext = Pick<PlanContext, "model" | "cognito" | "issuers">

interface Packed {
  /** The statements of one trust policy each. */
  readonly groups: readonly (readonly TrustStatement[])[]
  readonly problems: readonly ModelProblem[]
}

/** Puts the statements of rules into as few trust policies as they fit into. */
export function packRules(rules: readonly Rule[], context: PackContext): Packed {
  const quota = context.model.pool.trust_policy_characters ?? 2048
  const pieces = rules.flatMap((rule) => cutToSize(rule, context, quota))
  const problems = pieces.filter((rule) => sizeOf([rule], context) > quota).map((rule) => tooLong(rule, quota))
  const groups: Rule[][] = []
  for (const rule of pieces) {
    const last = groups.at(-1)
    if (last && sizeOf([...last, rule], context) <= quota) last.push(rule)
    else groups.push([rule])
  }
  return { groups: groups.map((group) => group.map((rule, index) => toStatement(rule, index, context))), problems }
}

function cutToSize(rule: Rule, context: PackContext, quota: number): readonly Rule[] {
  const halves = sizeOf([rule], context) > quota ? halveRule(rule) : undefined
  return halves ? halves.flatMap((half) => cutToSize(half, context, quota)) : [rule]
}

function sizeOf(rules: readonly Rule[], context: PackContext): number {
  return policySize(
    rules.map((rule, index) => toStatement(rule, index, context)),
    context,
  )
}

function toStatement(rule: Rule, index: number, { issuers }: PackContext): TrustStatement {
  const issuer = issuers.get(rule.issuer)
  return {
    path: rule.path,
    rule,
    write: (names) => {
      if (!issuer) throw new TypeError(`The model has no issuer ${rule.issuer}.`)
      return { Sid: `${pascalCase(rule.issuer)}${index + 1}`, ...ruleStatement(rule, issuer, names) }
    },
  }
}

function tooLong({ path }: Rule, quota: number): ModelProblem {
  return {
    path,
    problem: `The rule alone is longer than the ${quota} characters of a trust policy`,
    hint: "Ask for fewer claims, or for ids in place of paths; with a higher quota, set pool.trust_policy_characters",
  }
}
