export type { AuthorizationRequest, RequestContext, RequestPrincipal } from "./authorization-request.ts"
export {
  type Authorization,
  authorize,
  type NamedPolicy,
  type PolicyResult,
  type PolicySet,
  type PolicyType,
} from "./authorize.ts"
export { evaluatePolicy } from "./evaluate-policy.ts"
export type { ConditionFact, Decision, MatchFact, PolicyEvaluation, Reason, StatementFacts } from "./evaluation.ts"
export { type ParsePolicyOptions, type PolicyKind, parsePolicy } from "./parse-policy.ts"
export type { Policy, Statement } from "./policy.ts"
export { PolicyError, type PolicyErrorCode } from "./policy-error.ts"
