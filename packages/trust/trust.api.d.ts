declare class PolicyError extends Error {
    override readonly name: string;
    readonly code: PolicyErrorCode;
    readonly path: string;
    readonly problem: string;
    readonly line?: number;
    readonly column?: number;
    constructor(code: PolicyErrorCode, place: string | PolicyPlace, problem: string);
}
declare class TrustTestsError extends Error {
    override readonly name: string;
    readonly path: string;
    readonly problem: string;
    constructor(path: string, problem: string, options?: ErrorOptions);
}
declare function authorize(policies: PolicySet, request: AuthorizationRequest): Authorization;
declare function describeTrust(name: string, table: TrustTable, runner?: TestRunner): void;
declare function evaluatePolicy(policy: Policy, request: AuthorizationRequest): PolicyEvaluation;
declare function explainTrust(policy: Policy, request: TrustRequest, session?: SessionAccess): Explanation;
declare function findCounterexample(policy: Policy, intent: Intent, options: CounterexampleOptions): CounterexampleSearch;
declare function findingText({ code, args }: Finding): FindingText;
declare function formatAuthorization(authorization: Authorization | PolicyEvaluation): string;
declare function formatExplanation(explanation: Explanation, options?: FormatExplanationOptions): string;
declare function formatFindings(findings: readonly Finding[], { format }?: FormatFindingsOptions): string;
declare function formatSarif(documents: readonly LintedDocument[]): string;
declare function formatTrustJudgment(judgment: TrustJudgment): string;
declare function issuerKindOf(login: string): IssuerKind;
declare function lintPool(pool: Pool, options?: LintOptions): readonly Finding[];
declare function lintTrust(policy: Policy, facts?: TrustFacts, options?: LintOptions): readonly Finding[];
declare function obstacleAdvice(obstacle: Obstacle, traps: readonly Trap[]): string;
declare function parsePolicy(document: unknown, options?: ParsePolicyOptions): Policy;
declare function runTrustTests(tests: unknown): readonly TrustTestResult[];
declare function tagBudget(claims: Readonly<Record<string, unknown>>, mapping: Readonly<Record<string, string>>): Budget;
interface Abbreviation {
    readonly key: string;
    readonly shorter: string;
    readonly savedBytes: number;
    readonly savedPercent: number;
}
interface AccessVerdict {
    readonly action: string;
    readonly resource?: string;
    readonly authorization: Authorization;
}
interface ActionVerdict {
    readonly action: string;
    readonly decision: Decision;
    readonly statements: readonly ExplainedStatement[];
}
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
interface Budget {
    readonly verdict: "fits" | "uncertain" | "refused";
    readonly tags: readonly BudgetTag[];
    readonly bytes: number;
    readonly subjectBytes: number;
    readonly packed: PackedSize;
    readonly longest: PackedSize & {
        readonly tooLong: readonly string[];
        readonly unlimited: readonly string[];
    };
    readonly abbreviations: readonly Abbreviation[];
}
interface BudgetTag {
    readonly key: string;
    readonly claim: string;
    readonly state: TagState;
    readonly bytes: number;
    readonly percent: number;
    readonly illegalCharacters?: string;
    readonly longest?: number;
}
interface ClaimChange {
    readonly claim: string;
    readonly from?: unknown;
    readonly to?: unknown;
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
interface ContextRequest {
    readonly from: "context";
    readonly action?: string;
    readonly principal?: RequestPrincipal;
    readonly context: RequestContext;
}
interface Counterexample {
    readonly claims: Readonly<Record<string, unknown>>;
    readonly changed: readonly ClaimChange[];
    readonly explanation: Explanation;
}
interface CounterexampleOptions {
    readonly request: JobRequest;
    readonly seed?: number;
    readonly maxRequests?: number;
}
interface CounterexampleSearch {
    readonly counterexample?: Counterexample;
    readonly base: Explanation["verdict"];
    readonly tried: number;
}
interface DeniedTrustRow extends TrustRow {
    readonly because?: string;
}
interface ExplainedStatement extends StatementFacts {
    readonly obstacles: readonly Obstacle[];
}
interface Explanation {
    readonly verdict: "allowed" | "denied" | "refused";
    readonly actions: readonly ActionVerdict[];
    readonly nearestMiss?: NearestMiss;
    readonly traps: readonly Trap[];
    readonly notes: readonly Note[];
    readonly context: RequestContext;
    readonly access: readonly AccessVerdict[];
}
interface Finding {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly path: string;
    readonly args: Readonly<Record<string, string>>;
    readonly docs: string;
}
interface FindingText {
    readonly message: string;
    readonly risk: string;
    readonly fix: string;
}
interface FormatExplanationOptions {
    readonly format?: "text" | "markdown" | "json";
    readonly color?: boolean;
    readonly width?: number;
}
interface FormatFindingsOptions {
    readonly format?: "text" | "markdown";
}
interface LintOptions {
    readonly preset?: Preset;
    readonly ignore?: readonly FindingCode[];
}
interface LintedDocument {
    readonly uri: string;
    readonly text?: string;
    readonly findings: readonly Finding[];
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
interface NearestMiss {
    readonly action?: string;
    readonly path?: string;
    readonly sid?: string;
    readonly obstacles: readonly Obstacle[];
}
interface Note {
    readonly code: NoteCode;
    readonly facts: Facts;
}
interface Obstacle {
    readonly code: ObstacleCode;
    readonly reason?: Reason;
    readonly side: Side;
    readonly path?: string;
    readonly operator?: string;
    readonly key?: string;
    readonly policyValues?: readonly string[];
    readonly resolvedValues?: readonly string[];
    readonly requestValues?: readonly string[] | undefined;
    readonly facts: Facts;
}
interface PackedSize {
    readonly percent: number;
    readonly lowPercent: number;
    readonly highPercent: number;
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
interface PolicyPlace {
    readonly path: string;
    readonly line: number;
    readonly column: number;
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
interface Pool {
    readonly id?: string;
    readonly accountId?: string;
    readonly mapping?: Readonly<Record<string, string>>;
    readonly providers?: readonly string[];
    readonly allowClassicFlow?: boolean;
    readonly allowUnauthenticatedIdentities?: boolean;
    readonly developerProviderName?: string;
    readonly roleMappings?: readonly string[];
    readonly issuer?: IssuerKind;
}
interface PoolRequest extends RoleCall {
    readonly from: "pool";
    readonly flow?: "basic" | "enhanced";
    readonly claims: TokenClaims;
    readonly pool: RequestPool;
    readonly login?: string;
    readonly identityId?: string;
}
interface RequestPool extends Pool {
    readonly id: string;
    readonly mapping: Readonly<Record<string, string>>;
}
interface RequestPrincipal {
    readonly type: PrincipalType;
    readonly ids: readonly string[];
}
interface RoleCall {
    readonly roleArn: string;
    readonly roleSessionName?: string;
    readonly durationSeconds?: number;
    readonly roleTags?: Readonly<Record<string, string>>;
    readonly context?: RequestContext;
}
interface SessionAccess {
    readonly policies: PolicySet;
    readonly actions: readonly Pick<AuthorizationRequest, "action" | "resource" | "context">[];
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
interface StsTokenRequest extends RoleCall {
    readonly from: "token";
    readonly claims: TokenClaims;
}
interface TestRunner {
    readonly describe: (name: string, body: () => void) => unknown;
    readonly it: (name: string, body: () => void) => unknown;
}
interface TestedRole {
    readonly policy: unknown;
    readonly request: OptionalClaims<PoolRequest> | OptionalClaims<StsTokenRequest>;
}
interface Trap {
    readonly code: TrapCode;
    readonly path?: string;
    readonly facts: Facts;
}
interface TrustExpectation {
    readonly expect: "allowed" | "denied";
    readonly because?: string;
}
interface TrustFacts {
    readonly pool?: Pool;
    readonly roleTags?: Readonly<Record<string, string>>;
    readonly ownerIds?: readonly string[];
}
interface TrustJudgment extends TrustExpectation {
    readonly passed: boolean;
    readonly reasons: readonly string[];
    readonly explanation: Explanation;
}
interface TrustRow extends Partial<RoleCall> {
    readonly name: string;
    readonly claims?: ClaimChanges;
}
interface TrustTable {
    readonly policy: Policy;
    readonly request: JobRequest;
    readonly allowed?: readonly TrustRow[];
    readonly denied?: readonly DeniedTrustRow[];
}
interface TrustTest extends Partial<RoleCall> {
    readonly name?: string;
    readonly role: string;
    readonly claims?: ClaimChanges;
    readonly expect: "allowed" | "denied";
    readonly because?: string;
}
interface TrustTestResult extends TrustJudgment {
    readonly name: string;
    readonly role: string;
    readonly path: string;
}
interface TrustTests {
    readonly claims?: ClaimChanges;
    readonly roles: Readonly<Record<string, TestedRole>>;
    readonly tests: readonly TrustTest[];
}
type ClaimChanges = Readonly<Record<string, unknown>>;
type Claims = Readonly<Record<string, unknown>>;
type Decision = "allow" | "explicit-deny" | "implicit-deny";
type Effect = "Allow" | "Deny";
type Facts = Readonly<Record<string, string | readonly string[]>>;
type FindingCode = "ABSENT_KEY_ALLOWED" | "ACTOR_AS_GATE" | "AUDIENCE_MISSING" | "AUDIENCE_NOT_PINNED" | "AUDIENCE_OTHER_POOL" | "AUTHENTICATED_ONLY" | "AUTHOR_TEXT_AS_GATE" | "CHAIN_TAGS_OPEN" | "CLAIM_ILLEGAL_AS_TAG" | "CLAIM_UNKNOWN" | "CLASSIC_FLOW_UNSET" | "CLASSIC_FLOW_WITH_ROLE_RULES" | "CODE_NOT_PINNED" | "DEVELOPER_PROVIDER" | "GUESTS_ALLOWED" | "GUESTS_TRUSTED" | "KEY_NEVER_PRESENT" | "MAPPING_MISSING" | "MAPPING_WITHOUT_OWNER_ID" | "NEGATED_IN_ALLOW" | "OWNER_BY_NAME" | "OWNER_OPEN" | "OWNER_UNKNOWN" | "POLICY_TOO_LONG" | "PRINCIPAL_ANYONE" | "PROVIDER_ARN_TOO_LONG" | "PROVIDER_NOT_PINNED" | "PULL_REQUESTS_ALLOWED" | "REFUSED_BY_IAM" | "ROLE_TAG_COLLISION" | "SESSION_NAME_FREE" | "SEVERAL_PROVIDERS" | "TAG_KEY_INVALID" | "TAG_NOT_MAPPED" | "TAG_SESSION_MISSING" | "TAG_SESSION_OPEN" | "VARIABLES_WITHOUT_VERSION" | "WORKFLOW_REF_OPEN";
type Intent = Readonly<Record<string, string | readonly string[]>> | ((claims: Claims) => boolean);
type IssuerKind = "github" | "gitlab" | "buildkite" | "shared" | "private";
type JobRequest = PoolRequest | StsTokenRequest;
type NoteCode = "CLAIM_EMPTY_DROPPED" | "CLAIM_NOT_A_STRING_DROPPED" | "ILLEGAL_TAG_REFUSED" | "POLICY_OVER_QUOTA" | "PROVIDER_ARN_UNKNOWN" | "SESSION_NAME_REPLACED";
type ObstacleCode = Reason | "ACTION_MISSING" | "CLAIM_ABSENT" | "CLAIM_EMPTY" | "CLAIM_NOT_A_STRING" | "CLAIM_NOT_MAPPED" | "CLASSIC_FLOW_OFF" | "EXPLICIT_DENY" | "KEY_NOT_GIVEN" | "KEY_NOT_SUPPORTED" | "KEY_OF_OTHER_ISSUER" | "LOGIN_NOT_IN_POOL" | "LOGIN_NOT_ISSUER" | "NO_ALLOW_STATEMENT" | "ROLE_ARN_INVALID" | "ROLE_IN_OTHER_ACCOUNT" | "ROLE_NOT_IN_ROLES_CLAIM" | "SESSION_NAME_ILLEGAL" | "SOURCE_IDENTITY_ILLEGAL" | "TAG_ABSENT" | "TAG_KEYS_COLLIDE" | "TAG_KEY_ILLEGAL" | "TAG_MALFORMED" | "TAG_VALUE_ILLEGAL" | "TAG_VALUE_TOO_LONG" | "TOO_MANY_TAGS";
type OptionalClaims<Request extends PoolRequest | StsTokenRequest> = Omit<Request, "claims"> & {
    readonly claims?: ClaimChanges;
};
type PolicyErrorCode = "NOT_JSON" | "DUPLICATE_KEY" | "WRONG_TYPE" | "UNKNOWN_ELEMENT" | "MISSING_ELEMENT" | "ELEMENT_NOT_ALLOWED" | "CONFLICTING_ELEMENTS" | "EMPTY_LIST" | "DUPLICATE_SID" | "UNKNOWN_VERSION" | "UNKNOWN_EFFECT" | "UNKNOWN_PRINCIPAL_TYPE" | "UNKNOWN_OPERATOR" | "INVALID_SID" | "INVALID_PRINCIPAL" | "INVALID_ACTION" | "INVALID_RESOURCE";
type PolicyKind = "trust" | "identity" | "resource" | "session";
type PolicyType = "identity" | "session" | "boundary" | "resource";
type PolicyVersion = "2012-10-17" | "2008-10-17";
type Preset = "recommended" | "strict";
type PrincipalType = "AWS" | "Federated" | "Service" | "CanonicalUser";
type Reason = "PRINCIPAL_MISMATCH" | "ACTION_MISMATCH" | "RESOURCE_MISMATCH" | "KEY_ABSENT" | "KEY_PRESENT" | "VALUE_MISMATCH" | "VALUE_NOT_COMPARABLE" | "KEY_MULTIVALUED" | "VARIABLE_UNRESOLVED" | "VARIABLE_MULTIVALUED" | "VARIABLE_NOT_REPLACED" | "VERSION_WITHOUT_VARIABLES";
type RequestContext = Readonly<Record<string, string | readonly string[]>>;
type Severity = "error" | "warning" | "note";
type Side = "policy" | "mapping" | "claims" | "pool" | "request";
type TagState = "ok" | "absent" | "empty" | "not-a-string" | "illegal" | "too-long";
type TokenClaims = Readonly<Record<string, unknown>> | string;
type TrapCode = "CASE_DIFFERS" | "CLAIM_NOT_IN_EVERY_JOB" | "HOLDS_WITHOUT_KEY" | "IMMUTABLE_SUBJECT" | "KEY_NOT_SUPPORTED" | "KEY_OF_OTHER_ISSUER" | "NAME_MAY_HAVE_CHANGED" | "PRINCIPAL_TAG_TOO_EARLY" | "ROLE_TAG_SHINES_THROUGH" | "SESSION_NAME_FIXED" | "STAR_IS_LITERAL" | "SUBJECT_OF_OTHER_JOB" | "TAG_NAME_DIFFERS" | "TAG_VALUE_ILLEGAL" | "WILDCARD_WITHOUT_DELIMITER";
type TrustRequest = PoolRequest | StsTokenRequest | ContextRequest;
export { type AccessVerdict, type ActionVerdict, type Authorization, type AuthorizationRequest, type Budget, type BudgetTag, type ConditionFact, type ContextRequest, type Decision, type ExplainedStatement, type Explanation, type FormatExplanationOptions, type MatchFact, type NamedPolicy, type NearestMiss, type Note, type NoteCode, type Obstacle, type ObstacleCode, type ParsePolicyOptions, type Policy, PolicyError, type PolicyErrorCode, type PolicyEvaluation, type PolicyKind, type PolicyResult, type PolicySet, type PolicyType, type Pool, type PoolRequest, type Reason, type RequestContext, type RequestPool, type RequestPrincipal, type SessionAccess, type Side, type Statement, type StatementFacts, type StsTokenRequest, type TagState, type Trap, type TrapCode, type TrustRequest, authorize, evaluatePolicy, explainTrust, formatAuthorization, formatExplanation, obstacleAdvice, parsePolicy, tagBudget };
// ./evaluate
export { type Authorization, type AuthorizationRequest, type ConditionFact, type Decision, type MatchFact, type NamedPolicy, type ParsePolicyOptions, type Policy, PolicyError, type PolicyErrorCode, type PolicyEvaluation, type PolicyKind, type PolicyResult, type PolicySet, type PolicyType, type Reason, type RequestContext, type RequestPrincipal, type Statement, type StatementFacts, authorize, evaluatePolicy, parsePolicy };
// ./lint
export { type Finding, type FindingCode, type FindingText, type FormatFindingsOptions, type LintOptions, type LintedDocument, type Pool, type Preset, type Severity, type TrustFacts, findingText, formatFindings, formatSarif, issuerKindOf, lintPool, lintTrust };
// ./testing
export { type Counterexample, type CounterexampleOptions, type CounterexampleSearch, type DeniedTrustRow, type Intent, type JobRequest, type TestRunner, type TrustJudgment, type TrustRow, type TrustTable, type TrustTest, type TrustTestResult, type TrustTests, TrustTestsError, describeTrust, findCounterexample, formatTrustJudgment, runTrustTests };
