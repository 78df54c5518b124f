import type { Policy, Statement } from "@claimbridge/trust"
import { matchesWildcard } from "./matches-wildcard.ts"
import { type RequiredClaims, requiredClaims } from "./required-claims.ts"

/**
 * What IAM would say when a role with this trust policy is created: the checks of shared identity providers.
 * They look at the text alone, and do not prove that a policy is safe.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function trustCreationProblems(policy: Policy): readonly string[] {
  const problems = policy.statements.filter(({ effect }) => effect === "Allow").flatMap(problemsOf)
  return [...new Set(problems)]
}

function problemsOf(statement: Statement): readonly string[] {
  const { values } = statement.action
  if (values.some((action) => !action.startsWith("sts:") || action === "sts:*")) {
    return ["AssumeRole policy may only specify STS AssumeRole actions."]
  }
  const actions = values.map((value) => value.toLowerCase())
  if (!actions.some(grantsWebIdentity)) return []
  const providers = statement.principal?.values.filter(({ type }) => type === "Federated") ?? []
  return providers.flatMap(({ value }) => providerProblem(statement, value) ?? [])
}

function grantsWebIdentity(action: string): boolean {
  return matchesWildcard(action, "sts:assumerolewithwebidentity")
}

function providerProblem(statement: Statement, principal: string): string | undefined {
  const required = requiredClaims(principal)
  if (!required || required.keys.some((key) => isScoped(statement, key, required))) return undefined
  if (required.issuer === "cognito-identity.amazonaws.com" && statement.conditions.length === 0) {
    return "A condition block must be present for the Cognito provider"
  }
  const keys = required.keys.join(" or ")
  const shown = required.namesArn ? principal : required.issuer
  return `Trust policy with trusted principal ${shown} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${keys} which is not scoped to all.`
}

const OPERATORS = /^(?:ForAnyValue:|ForAllValues:)?(?:StringEquals|StringLike|StringEqualsIgnoreCase)$/i

function isScoped(statement: Statement, key: string, { refused }: RequiredClaims): boolean {
  return statement.conditions.some(
    (condition) =>
      OPERATORS.test(condition.operator) &&
      condition.key.toLowerCase() === key.toLowerCase() &&
      !condition.values.some((value) => refused.test(value)),
  )
}
