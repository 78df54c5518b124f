import type { AuthorizationRequest } from "./authorization-request.ts"
import { compiledStatements } from "./compiled-policies.ts"
import { contextLookup } from "./context-lookup.ts"
import { evaluateStatement } from "./evaluate-statement.ts"
import type { Decision, PolicyEvaluation, StatementFacts } from "./evaluation.ts"
import type { Policy } from "./policy.ts"

/**
 * Tells whether one policy allows or denies a request, with the facts of every statement and condition.
 *
 * For several policies together (identity, session, boundary, resource), use `authorize`.
 *
 * @example
 * ```ts
 * import { evaluatePolicy, parsePolicy } from "@claimbridge/trust"
 *
 * const policy = parsePolicy({
 *   Version: "2012-10-17",
 *   Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-artifacts/*" },
 * })
 * const { decision } = evaluatePolicy(policy, { action: "s3:GetObject", resource: "arn:aws:s3:::acme-artifacts/a.zip" })
 * ```
 *
 * @throws {TypeError} when `parsePolicy` didn't make the policy.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function evaluatePolicy(policy: Policy, request: AuthorizationRequest): PolicyEvaluation {
  const context = contextLookup(request.context)
  const statements = compiledStatements(policy).map((statement, index) =>
    evaluateStatement(statement, { request, context, index }),
  )
  return { decision: decide(statements), statements }
}

function decide(statements: readonly StatementFacts[]): Decision {
  const applying = statements.filter((statement) => statement.applies)
  if (applying.some((statement) => statement.effect === "Deny")) return "explicit-deny"
  return applying.length > 0 ? "allow" : "implicit-deny"
}
