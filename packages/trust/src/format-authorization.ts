import type { Authorization } from "./authorize.ts"
import type { ConditionFact, Decision, MatchFact, PolicyEvaluation, Reason, StatementFacts } from "./evaluation.ts"

/**
 * Puts an authorization, or the evaluation of one policy, into a few plain lines for people.
 *
 * The first line is the decision. After it come the statements that decided or, when nothing allowed, those that came
 * nearest, each with what didn't match and both sides' values. Ends without a line break.
 *
 * @example
 * ```ts
 * import { evaluatePolicy, formatAuthorization, parsePolicy } from "@claimbridge/trust"
 *
 * const policy = parsePolicy({ Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } })
 * process.stdout.write(formatAuthorization(evaluatePolicy(policy, { action: "s3:PutObject" })))
 * ```
 */
export function formatAuthorization(authorization: Authorization | PolicyEvaluation): string {
  if ("statements" in authorization) {
    return [headline(authorization.decision), ...formatEvaluation(authorization)].join("\n")
  }
  const { decision, deniedBy, policies } = authorization
  const blocks = policies
    .filter(({ type, evaluation }) => isOfInterest(evaluation, { decision, isDenier: type === deniedBy }))
    .flatMap(({ name, type, evaluation }) => [`${type} policy "${name}":`, ...formatEvaluation(evaluation).map(indent)])
  return [headline(decision, deniedBy), ...blocks].join("\n")
}

function isOfInterest(
  evaluation: PolicyEvaluation,
  { decision, isDenier }: { readonly decision: Decision; readonly isDenier: boolean },
): boolean {
  return decision === "implicit-deny" ? isDenier : evaluation.decision === decision
}

function headline(decision: Decision, deniedBy?: Authorization["deniedBy"]): string {
  if (decision === "allow") return "Allowed."
  if (decision === "explicit-deny") return "Denied by a Deny statement."
  if (!deniedBy) return "Denied: no statement allows it."
  return `Denied: no ${deniedBy === "boundary" ? "statement of the permissions boundary" : `${deniedBy} policy`} allows it.`
}

function formatEvaluation({ decision, statements }: PolicyEvaluation): readonly string[] {
  if (decision === "implicit-deny") return nearest(statements).flatMap(formatMismatch)
  const effect = decision === "allow" ? "Allow" : "Deny"
  return statements
    .filter((statement) => statement.applies && statement.effect === effect)
    .map((statement) => `${title(statement)} applies.`)
}

/** The `Allow` statements about this action, or all of them when there are none. */
function nearest(statements: readonly StatementFacts[]): readonly StatementFacts[] {
  const allowing = statements.filter(({ effect }) => effect === "Allow")
  const aboutAction = allowing.filter(({ action }) => action.matched)
  return aboutAction.length > 0 ? aboutAction : allowing
}

function formatMismatch(statement: StatementFacts): readonly string[] {
  const { principal, action, resource, conditions } = statement
  const matches = [principal, action, resource].filter((fact) => fact !== undefined)
  const lines = [
    ...matches.filter(({ matched }) => !matched).map(formatMatch),
    ...conditions.filter(({ matched }) => !matched).map(formatCondition),
  ]
  return [`${title(statement)} doesn't apply:`, ...lines.map(indent)]
}

function title({ path, sid, effect }: StatementFacts): string {
  return sid ? `${path} "${sid}" (${effect})` : `${path} (${effect})`
}

function formatMatch({ path, policyValues, resolvedValues = policyValues, requestValue, reason }: MatchFact): string {
  const values = quoteBoth(policyValues, resolvedValues)
  return `${path}: policy has ${values}, request has ${quote([requestValue ?? []].flat())}${remark(reason)}`
}

function formatCondition({ path, policyValues, resolvedValues, requestValues, reason }: ConditionFact): string {
  const values = quoteBoth(policyValues, resolvedValues)
  return `${path}: policy wants ${values}, request has ${quote(requestValues ?? [])}${remark(reason)}`
}

function quoteBoth(written: readonly string[], resolved: readonly string[]): string {
  const isResolved = resolved.some((value, index) => value !== written[index])
  return isResolved ? `${quote(resolved)} (written ${quote(written)})` : quote(resolved)
}

function quote(values: readonly string[]): string {
  return values.length === 0 ? "nothing" : values.map((value) => JSON.stringify(value)).join(", ")
}

const remarks: Partial<Record<Reason, string>> = {
  KEY_MULTIVALUED: "the key has several values: use ForAnyValue: or ForAllValues:",
  VALUE_NOT_COMPARABLE: "these can't be compared with this operator",
  VARIABLE_UNRESOLVED: "a variable has no value in this request",
  VARIABLE_MULTIVALUED: "a multivalued key can't be a variable",
  VARIABLE_NOT_REPLACED: "IAM replaces no variables here",
  VERSION_WITHOUT_VARIABLES: 'without "Version": "2012-10-17" a variable is plain text',
}

function remark(reason: Reason | undefined): string {
  const text = reason && remarks[reason]
  return text ? `; ${text}.` : "."
}

function indent(line: string): string {
  return `  ${line}`
}
