import type { AuthorizationRequest } from "./authorization-request.ts"
import type { CompiledStatement } from "./compiled-statement.ts"
import type { ContextLookup } from "./context-lookup.ts"
import { evaluateCondition } from "./evaluate-condition.ts"
import type { StatementFacts } from "./evaluation.ts"
import { matchAction } from "./match-action.ts"
import { matchPrincipal } from "./match-principal.ts"
import { matchResource } from "./match-resource.ts"

export interface StatementRequest {
  readonly request: AuthorizationRequest
  readonly context: ContextLookup
  readonly index: number
}

/** Evaluates one statement completely, whether or not an earlier part already failed. */
export function evaluateStatement(
  statement: CompiledStatement,
  { request, context, index }: StatementRequest,
): StatementFacts {
  const { sid, path, effect } = statement.written
  const principal = statement.principal && matchPrincipal(statement.principal, request.principal, effect)
  const action = matchAction(statement.action, request.action)
  const resource =
    statement.resource && matchResource(statement.resource, { resource: request.resource, context, effect })
  const conditions = statement.conditions.map((condition) => evaluateCondition(condition, context))
  const applies =
    action.matched &&
    (principal?.matched ?? true) &&
    (resource?.matched ?? true) &&
    conditions.every((condition) => condition.matched)
  return {
    index,
    ...(sid !== undefined && { sid }),
    path,
    effect,
    applies,
    ...(principal && { principal }),
    action,
    ...(resource && { resource }),
    conditions,
  }
}
