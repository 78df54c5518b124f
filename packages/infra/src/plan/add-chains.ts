import { chainsOf } from "../model/chains-of.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import { type ChainSource, chainStatement } from "../trust-policy/chain-statement.ts"
import { policySize } from "../trust-policy/policy-size.ts"
import { pascalCase } from "./pascal-case.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlannedRoles } from "./plan-roles.ts"
import type { PlannedRole, RolePart } from "./planned-role.ts"
import type { TrustStatement } from "./trust-statement.ts"

type ChainContext = Pick<PlanContext, "model" | "cognito" | "partition" | "tagKeys">

/** Lets the sources of hops into the targets' trust policies. */
export function addChains({ roles, problems }: PlannedRoles, context: ChainContext): PlannedRoles {
  const withChains = [...roles.values()].map((role) => addSources(role, [...roles.values()], context))
  const tooLong = withChains.flatMap(({ key, parts }) => checkSize(key, parts, context))
  return { roles: new Map(withChains.map((role) => [role.key, role])), problems: [...problems, ...tooLong] }
}

function addSources(role: PlannedRole, all: readonly PlannedRole[], context: ChainContext): PlannedRole {
  const statements = all.flatMap((source) =>
    chainsOf(source.model)
      .filter(({ to }) => to === role.key)
      .map(
        (chain): TrustStatement =>
          toStatement(source, { account: source.account, arns: source.parts.map(({ arn }) => arn), chain }, context),
      ),
  )
  const [first, ...others] = role.parts
  if (!first || statements.length === 0) return role
  return { ...role, parts: [{ ...first, statements: [...first.statements, ...statements] }, ...others] }
}

function toStatement({ key }: PlannedRole, source: ChainSource, context: ChainContext): TrustStatement {
  const statement = chainStatement(source, context)
  return { path: ["roles", key, "chain"], write: () => ({ Sid: `From${pascalCase(key)}`, ...statement }) }
}

function checkSize(key: string, parts: readonly RolePart[], context: ChainContext): readonly ModelProblem[] {
  const quota = context.model.pool.trust_policy_characters ?? 2048
  const [first] = parts
  if (!first?.statements.some(({ rule }) => rule === undefined)) return []
  if (policySize(first.statements, context) <= quota) return []
  return [
    {
      path: ["roles", key],
      problem: `With the hops to it, the trust policy is longer than ${quota} characters`,
      hint: "Let jobs and hops into different roles",
    },
  ]
}
