declare class PolicyError extends Error {
    override readonly name: string;
    readonly code: PolicyErrorCode;
    readonly path: string;
    constructor(code: PolicyErrorCode, path: string, problem: string);
}
declare function authorize(policies: PolicySet, request: AuthorizationRequest): Authorization;
declare function evaluatePolicy(policy: Policy, request: AuthorizationRequest): PolicyEvaluation;
declare function formatAuthorization(authorization: Authorization | PolicyEvaluation): string;
declare function parsePolicy(document: unknown, options?: ParsePolicyOptions): Policy;
interface Authorization {
    readonly decision: Decision;
    readonly deniedBy?: "explicit-deny" | PolicyType;
    readonly policies: readonly PolicyResult[];
}
interface AuthorizationRequest {
    readonly action: string;
    readonly resource?: string;
    readonly principal?: RequestPrincipal;
    readonly context?: RequestContext;
}
interface ConditionFact {
    readonly matched: boolean;
    readonly path: string;
    readonly operator: string;
    readonly key: string;
    readonly policyValues: readonly string[];
    readonly resolvedValues: readonly string[];
    readonly requestValues: readonly string[] | undefined;
    readonly reason?: Reason;
}
interface MatchFact {
    readonly matched: boolean;
    readonly path: string;
    readonly policyValues: readonly string[];
    readonly resolvedValues?: readonly string[];
    readonly requestValue: string | readonly string[] | undefined;
    readonly matchedValue?: string;
    readonly reason?: Reason;
}
interface NamedPolicy {
    readonly name: string;
    readonly policy: Policy;
}
interface ParsePolicyOptions {
    readonly kind?: PolicyKind;
}
interface Policy {
    readonly version: PolicyVersion;
    readonly id?: string;
    readonly statements: readonly Statement[];
}
interface PolicyEvaluation {
    readonly decision: Decision;
    readonly statements: readonly StatementFacts[];
}
interface PolicyResult {
    readonly name: string;
    readonly type: PolicyType;
    readonly evaluation: PolicyEvaluation;
}
interface PolicySet {
    readonly identity: readonly NamedPolicy[];
    readonly session?: readonly NamedPolicy[];
    readonly boundary?: NamedPolicy;
    readonly resource?: NamedPolicy;
    readonly sameAccount?: boolean;
}
interface RequestPrincipal {
    readonly type: PrincipalType;
    readonly ids: readonly string[];
}
interface Statement {
    readonly sid?: string;
    readonly effect: Effect;
    readonly path: string;
    readonly principal?: StatementElement<StatementPrincipal>;
    readonly action: StatementElement<string>;
    readonly resource?: StatementElement<string>;
    readonly conditions: readonly StatementCondition[];
}
interface StatementCondition {
    readonly path: string;
    readonly operator: string;
    readonly key: string;
    readonly values: readonly string[];
}
interface StatementElement<Value> {
    readonly path: string;
    readonly negated: boolean;
    readonly values: readonly Value[];
}
interface StatementFacts {
    readonly index: number;
    readonly sid?: string;
    readonly path: string;
    readonly effect: Effect;
    readonly applies: boolean;
    readonly principal?: MatchFact;
    readonly action: MatchFact;
    readonly resource?: MatchFact;
    readonly conditions: readonly ConditionFact[];
}
interface StatementPrincipal {
    readonly type: PrincipalType | "*";
    readonly value: string;
}
type Decision = "allow" | "explicit-deny" | "implicit-deny";
type Effect = "Allow" | "Deny";
type PolicyErrorCode = "NOT_JSON" | "DUPLICATE_KEY" | "WRONG_TYPE" | "UNKNOWN_ELEMENT" | "MISSING_ELEMENT" | "ELEMENT_NOT_ALLOWED" | "CONFLICTING_ELEMENTS" | "EMPTY_LIST" | "DUPLICATE_SID" | "UNKNOWN_VERSION" | "UNKNOWN_EFFECT" | "UNKNOWN_PRINCIPAL_TYPE" | "UNKNOWN_OPERATOR" | "INVALID_SID" | "INVALID_PRINCIPAL" | "INVALID_ACTION" | "INVALID_RESOURCE";
type PolicyKind = "trust" | "identity" | "resource" | "session";
type PolicyType = "identity" | "session" | "boundary" | "resource";
type PolicyVersion = "2012-10-17" | "2008-10-17";
type PrincipalType = "AWS" | "Federated" | "Service" | "CanonicalUser";
type Reason = "PRINCIPAL_MISMATCH" | "ACTION_MISMATCH" | "RESOURCE_MISMATCH" | "KEY_ABSENT" | "KEY_PRESENT" | "VALUE_MISMATCH" | "VALUE_NOT_COMPARABLE" | "KEY_MULTIVALUED" | "VARIABLE_UNRESOLVED" | "VARIABLE_MULTIVALUED" | "VARIABLE_NOT_REPLACED" | "VERSION_WITHOUT_VARIABLES";
type RequestContext = Readonly<Record<string, string | readonly string[]>>;
export { type Authorization, type AuthorizationRequest, type ConditionFact, type Decision, type Effect, type MatchFact, type NamedPolicy, type ParsePolicyOptions, type Policy, PolicyError, type PolicyErrorCode, type PolicyEvaluation, type PolicyKind, type PolicyResult, type PolicySet, type PolicyType, type PolicyVersion, type PrincipalType, type Reason, type RequestContext, type RequestPrincipal, type Statement, type StatementCondition, type StatementElement, type StatementFacts, type StatementPrincipal, authorize, evaluatePolicy, formatAuthorization, parsePolicy };
