export type { Budget, BudgetTag, TagState } from "./budget/budget.ts"
export { tagBudget } from "./budget/tag-budget.ts"
export {
  type Authorization,
  type AuthorizationRequest,
  authorize,
  type ConditionFact,
  type Decision,
  evaluatePolicy,
  type MatchFact,
  type NamedPolicy,
  type ParsePolicyOptions,
  type Policy,
  PolicyError,
  type PolicyErrorCode,
  type PolicyEvaluation,
  type PolicyKind,
  type PolicyResult,
  type PolicySet,
  type PolicyType,
  parsePolicy,
  type Reason,
  type RequestContext,
  type RequestPrincipal,
  type Statement,
  type StatementFacts,
} from "./evaluate.ts"
export { explainTrust } from "./explain/explain-trust.ts"
export type {
  AccessVerdict,
  ActionVerdict,
  ExplainedStatement,
  Explanation,
  NearestMiss,
  Note,
  NoteCode,
  Obstacle,
  ObstacleCode,
  Side,
  Trap,
  TrapCode,
} from "./explain/explanation.ts"
export { type FormatExplanationOptions, formatExplanation } from "./explain/format/format-explanation.ts"
export { obstacleAdvice } from "./explain/format/obstacle-advice.ts"
export type {
  ContextRequest,
  PoolRequest,
  RequestPool,
  StsTokenRequest,
  TrustRequest,
} from "./explain/request/trust-request.ts"
export type { SessionAccess } from "./explain/session-access.ts"
export { formatAuthorization } from "./format-authorization.ts"
export type { Pool } from "./pool.ts"
