export type { AuthorizationRequest, RequestContext, RequestPrincipal } from "./authorization-request.ts"
export {
  type Authorization,
  authorize,
  type NamedPolicy,
  type PolicyResult,
  type PolicySet,
  type PolicyType,
} from "./authorize.ts"
export type { Abbreviation, Budget, BudgetTag, PackedSize, TagState } from "./budget/budget.ts"
export { tagBudget } from "./budget/tag-budget.ts"
export type {
  ClaimChange,
  Counterexample,
  CounterexampleOptions,
  CounterexampleSearch,
} from "./counterexample/counterexample.ts"
export { findCounterexample } from "./counterexample/find-counterexample.ts"
export type { Intent } from "./counterexample/meets-intent.ts"
export { evaluatePolicy } from "./evaluate-policy.ts"
export type { ConditionFact, Decision, MatchFact, PolicyEvaluation, Reason, StatementFacts } from "./evaluation.ts"
export { explainTrust } from "./explain/explain-trust.ts"
export type {
  AccessVerdict,
  ActionVerdict,
  ExplainedStatement,
  Explanation,
  Facts,
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
export type {
  ContextRequest,
  PoolRequest,
  RequestPool,
  RoleCall,
  TokenClaims,
  TokenRequest,
  TrustRequest,
} from "./explain/request/trust-request.ts"
export type { SessionAccess } from "./explain/session-access.ts"
export { formatAuthorization } from "./format-authorization.ts"
export type { Finding, Severity } from "./lint/finding.ts"
export type { FindingCode } from "./lint/finding-code.ts"
export { type FormatFindingsOptions, formatFindings } from "./lint/format-findings.ts"
export { formatSarif, type LintedDocument } from "./lint/format-sarif.ts"
export type { IssuerKind } from "./lint/issuer-kind.ts"
export type { LintOptions, Preset } from "./lint/lint-options.ts"
export { lintPool } from "./lint/lint-pool.ts"
export { lintTrust } from "./lint/lint-trust.ts"
export type { PoolConfiguration } from "./lint/pool-configuration.ts"
export type { TrustFacts } from "./lint/trust-facts.ts"
export { type ParsePolicyOptions, type PolicyKind, parsePolicy } from "./parse-policy.ts"
export type {
  Effect,
  Policy,
  PolicyVersion,
  PrincipalType,
  Statement,
  StatementCondition,
  StatementElement,
  StatementPrincipal,
} from "./policy.ts"
export { PolicyError, type PolicyErrorCode, type PolicyPlace } from "./policy-error.ts"
export type { ClaimChanges } from "./testing/change-claims.ts"
export { describeTrust } from "./testing/describe-trust.ts"
export { formatTrustJudgment } from "./testing/format-trust-judgment.ts"
export type { JobRequest } from "./testing/job-request.ts"
export type { TrustExpectation, TrustJudgment } from "./testing/judge-trust.ts"
export { runTrustTests } from "./testing/run-trust-tests.ts"
export type { TestRunner } from "./testing/test-runner.ts"
export type { DeniedTrustRow, TrustRow, TrustTable } from "./testing/trust-table.ts"
export type { TestedRole, TrustTest, TrustTestResult, TrustTests } from "./testing/trust-tests.ts"
export { TrustTestsError } from "./testing/trust-tests-error.ts"
