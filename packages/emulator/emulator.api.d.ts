declare class TemplateError extends Error {
    override readonly name = "TemplateError";
    readonly code: TemplateErrorCode;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly path: string;
    readonly problem: string;
    readonly hint: string;
    readonly details: {
        readonly missingParameters?: readonly MissingParameter[];
    };
    constructor(at: Location, { code, problem, hint, missingParameters, cause }: TemplateProblem);
}
declare function createEmulator(options?: EmulatorOptions): Emulator;
declare function runCiCommand(name: string, run: CommandRun): Promise<CommandResult>;
import "jose";
import { Authorization, Explanation, NamedPolicy, Policy, PolicyEvaluation } from "@claimbridge/trust";
import { Readable } from "node:stream";
interface AccessKey {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
}
interface CiJob {
    readonly ci: CiName;
    readonly issuer: string;
    readonly claims: CiClaims;
    readonly env: Readonly<Record<string, string>>;
    readonly files: Readonly<Record<string, string>>;
    end(): Promise<void>;
}
interface CiJobOptions {
    readonly ci: CiName;
    readonly claims?: CiClaims;
    readonly issuer?: string;
    readonly audience?: string | readonly string[];
    readonly lifetimeSeconds?: number;
    readonly mayGetTokens?: boolean;
    readonly fromFork?: boolean;
    readonly variables?: Readonly<Record<string, CiVariable>>;
    readonly commandProgram?: readonly string[];
    readonly immutableSub?: boolean;
}
interface CiVariable {
    readonly audience?: string | readonly string[];
    readonly as?: "text" | "file";
}
interface Clock {
    now(): number;
}
interface CloudTrailEvent {
    readonly eventVersion: string;
    readonly eventTime: string;
    readonly eventSource: string;
    readonly eventName: string;
    readonly awsRegion: string;
    readonly sourceIPAddress: string;
    readonly userAgent: string;
    readonly userIdentity: Readonly<Record<string, unknown>>;
    readonly requestParameters: Readonly<Record<string, unknown>>;
    readonly responseElements: Readonly<Record<string, unknown>> | null;
    readonly errorCode?: string;
    readonly errorMessage?: string;
    readonly additionalEventData?: Readonly<Record<string, unknown>>;
    readonly requestID: string;
    readonly eventID: string;
    readonly readOnly: boolean;
    readonly resources?: readonly {
        readonly accountId: string;
        readonly type: string;
        readonly ARN: string;
    }[];
    readonly eventType: "AwsApiCall";
    readonly managementEvent: boolean;
    readonly recipientAccountId: string;
    readonly eventCategory: "Management";
}
interface CommandResult {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}
interface CommandRun {
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly fetch: typeof globalThis.fetch;
}
interface DeployOptions {
    readonly accountId: string;
    readonly template: {
        readonly file: string;
    } | {
        readonly body: string;
        readonly name?: string;
    };
    readonly parameters?: Readonly<Record<string, string>>;
    readonly region?: string;
    readonly stackName?: string;
}
interface DeployedBucket {
    readonly logicalId: string;
    readonly name: string;
    readonly arn: string;
    readonly policy?: Policy;
}
interface DeployedPool extends Pick<Pool, "id" | "arn" | "name" | "openIdConnectProviderArns"> {
    readonly logicalId: string;
    readonly authenticatedRoleArn?: string;
    readonly providers: readonly DeployedProvider[];
}
interface DeployedProvider extends DeployedOidcProvider {
    readonly tags: Readonly<Record<string, string>>;
}
interface DeployedResource {
    readonly logicalId: string;
    readonly type: string;
    readonly physicalId: string;
    readonly arn?: string;
}
interface DeployedRole extends Readonly<Pick<Role, "name" | "arn" | "trustPolicy" | "tags">> {
    readonly logicalId: string;
    readonly policies: readonly NamedPolicy[];
}
interface Deployment extends StackFacts {
    readonly accountId: string;
    readonly region: string;
    readonly stackName: string;
    readonly resources: readonly DeployedResource[];
    readonly outputs: Readonly<Record<string, string>>;
    readonly warnings: readonly TemplateWarning[];
}
interface EmptyAccount {
    readonly accountId: string;
}
interface Emulator {
    fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
    readonly requestHandler: SdkRequestHandler;
    listen(options?: ListenOptions): Promise<Listener>;
    readonly url?: string | undefined;
    deploy(options: DeployOptions): Deployment;
    githubJob(options?: GithubJobOptions): GithubJob;
    ciJob(options: CiJobOptions): Promise<CiJob>;
    mintToken(claims?: GivenClaims, options?: MintTokenOptions): Promise<string>;
    adminCredentials(accountId: string): AccessKey;
    failNext(fault: Fault): void;
    clearFaults(): void;
    readonly calls: readonly RecordedCall[];
    readonly events: readonly CloudTrailEvent[];
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface EmulatorOptions {
    readonly region?: string;
    readonly accounts?: readonly (DeployOptions | EmptyAccount)[];
    readonly clock?: Clock;
    readonly openBehaviors?: Partial<OpenBehaviors>;
    readonly githubIssuer?: string;
    readonly issuerLocations?: Readonly<Record<string, string>>;
    readonly fetch?: typeof globalThis.fetch;
    readonly quotas?: Quotas;
    readonly longestSessionSeconds?: number;
    readonly random?: () => number;
    readonly onInternalError?: (error: unknown, call: RecordedCall) => void;
}
interface Fault {
    readonly fault: FaultKind;
    readonly operation?: string;
    readonly service?: RecordedCall["service"];
    readonly times?: number;
    readonly rate?: number;
    readonly delayMs?: number;
    readonly retryAfterSeconds?: number;
    readonly skewMs?: number;
}
interface GithubClaims {
    readonly iss: string;
    readonly aud: string | readonly string[];
    readonly sub: string;
    readonly repository: string;
    readonly repository_id: string;
    readonly repository_owner: string;
    readonly repository_owner_id: string;
    readonly repository_visibility: string;
    readonly ref: string;
    readonly ref_type: string;
    readonly ref_protected: string;
    readonly sha: string;
    readonly head_ref: string;
    readonly base_ref: string;
    readonly event_name: string;
    readonly actor: string;
    readonly actor_id: string;
    readonly workflow: string;
    readonly workflow_ref: string;
    readonly workflow_sha: string;
    readonly job_workflow_ref: string;
    readonly job_workflow_sha: string;
    readonly runner_environment: string;
    readonly run_id: string;
    readonly run_number: string;
    readonly run_attempt: string;
    readonly check_run_id: string;
    readonly environment?: string;
    readonly environment_node_id?: string;
    readonly enterprise?: string;
    readonly enterprise_id?: string;
    readonly [claim: string]: unknown;
}
interface GithubJob {
    readonly id: string;
    readonly env: Readonly<Record<string, string>>;
    readonly claims: GithubClaims;
    end(): void;
}
interface GithubJobOptions {
    readonly claims?: GivenClaims;
    readonly immutableSub?: boolean;
}
interface Identity {
    readonly id: string;
    readonly poolId: string;
    readonly created: Date;
    readonly logins: Map<string, string>;
    mergedInto?: string;
}
interface ListenOptions {
    readonly port?: number;
    readonly host?: string;
    readonly allowRemote?: boolean;
}
interface Listener {
    readonly url: string;
    readonly port: number;
    readonly env: Readonly<Record<string, string>>;
    close(): Promise<void>;
}
interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly path: string;
}
interface MintTokenOptions {
    readonly audience?: string;
    readonly lifetimeSeconds?: number;
    readonly issuedAt?: Date;
    readonly notBefore?: Date;
    readonly immutableSub?: boolean;
}
interface MissingParameter {
    readonly name: string;
    readonly type: string;
    readonly description?: string;
    readonly allowedValues?: readonly string[];
}
interface OidcProvider {
    readonly arn: string;
    readonly accountId: string;
    readonly url: string;
    readonly login: string;
    clientIds: readonly string[];
    thumbprints: readonly string[];
    tags: Tags;
    readonly created: Date;
    readonly assumed?: boolean;
}
interface OpenBehaviors {
    readonly nonStringClaims: "drop" | "stringify";
    readonly emptyClaims: "drop" | "emit";
    readonly illegalTagValues: "refuse" | "drop";
    readonly cognitoSessionDuration: "role-maximum" | "one-hour";
    readonly ecdsaLogins: "refuse" | "accept";
    readonly customRoleWithoutMapping: "refuse" | "accept";
    readonly unsetPrincipalTagMap: "not-found" | "defaults";
}
interface OtherProviders {
    readonly SupportedLoginProviders?: Readonly<Record<string, string>>;
    readonly SamlProviderARNs?: readonly string[];
    readonly CognitoIdentityProviders?: readonly object[];
}
interface Pool {
    readonly id: string;
    readonly arn: string;
    readonly accountId: string;
    readonly region: string;
    readonly name: string;
    readonly allowUnauthenticatedIdentities: boolean;
    readonly allowClassicFlow?: boolean;
    readonly openIdConnectProviderArns: readonly string[];
    readonly developerProviderName?: string;
    readonly otherProviders?: OtherProviders;
    tags: Readonly<Record<string, string>>;
    roles: {
        readonly authenticated?: string;
        readonly unauthenticated?: string;
    };
    roleMappings: ReadonlyMap<string, RoleMapping>;
    readonly principalTagMaps: Map<string, PrincipalTagMap>;
    readonly identities: Map<string, Identity>;
    readonly identityIdByLogin: Map<string, string>;
}
interface PrincipalTagMap {
    readonly useDefaults: boolean;
    readonly tags: Readonly<Record<string, string>>;
}
interface RecordedCall {
    readonly service: "cognito-identity" | "sts" | "iam" | "s3" | "dynamodb" | "issuer";
    readonly operation: string;
    readonly requestId: string;
    readonly time: Date;
    readonly durationMs: number;
    readonly status: number;
    readonly error?: {
        readonly code: string;
        readonly message: string;
    };
    readonly reason?: {
        readonly code: string;
        readonly message: string;
    };
    readonly fault?: FaultKind;
    readonly internalError?: string;
    readonly authorizations: readonly (Authorization | PolicyEvaluation)[];
    readonly explanation?: Explanation;
}
interface Role {
    readonly arn: string;
    readonly accountId: string;
    readonly name: string;
    readonly path: string;
    readonly id: string;
    readonly created: Date;
    description?: string;
    trustPolicy: Policy;
    trustDocument: string;
    readonly policies: RolePolicy[];
    readonly permissionsBoundary?: NamedPolicy;
    maxSessionDurationSeconds: number;
    tags: Tags;
}
interface RoleMapping {
    readonly type: "Token" | "Rules";
    readonly ambiguousRoleResolution: "AuthenticatedRole" | "Deny";
    readonly rules: readonly RoleMappingRule[];
}
interface RoleMappingRule {
    readonly claim: string;
    readonly matchType: "Equals" | "Contains" | "StartsWith" | "NotEqual";
    readonly value: string;
    readonly roleArn: string;
}
interface RolePolicy extends NamedPolicy {
    readonly document?: string;
}
interface SdkHandlerOptions {
    readonly abortSignal?: object;
    readonly requestTimeout?: number;
}
interface SdkRequest {
    readonly method: string;
    readonly hostname: string;
    readonly port?: number;
    readonly path: string;
    readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
}
interface SdkRequestHandler {
    readonly metadata: {
        readonly handlerProtocol: string;
    };
    handle(request: SdkRequest, options?: SdkHandlerOptions): Promise<{
        response: SdkResponse;
    }>;
    updateHttpClientConfig(key: never, value: never): void;
    httpHandlerConfigs(): Record<string, never>;
    destroy(): void;
}
interface SdkResponse {
    statusCode: number;
    reason?: string;
    headers: Record<string, string>;
    body: Readable;
}
interface StackFacts {
    readonly roles: readonly DeployedRole[];
    readonly pools: readonly DeployedPool[];
    readonly buckets: readonly DeployedBucket[];
    readonly oidcProviders: readonly DeployedOidcProvider[];
}
interface TemplateProblem {
    readonly code: TemplateErrorCode;
    readonly problem: string;
    readonly hint: string;
    readonly missingParameters?: readonly MissingParameter[];
    readonly cause?: unknown;
}
interface TemplateWarning {
    readonly code: TemplateWarningCode;
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly path: string;
}
type CiClaims = Readonly<Record<string, unknown>>;
type CiName = "azure-devops" | "bitbucket" | "buildkite" | "circleci" | "codefresh" | "forgejo" | "github" | "gitlab" | "google" | "hcp-terraform" | "jenkins" | "kubernetes" | "semaphore" | "spacelift" | "vercel";
type DeployedOidcProvider = Readonly<Pick<OidcProvider, "arn" | "url" | "login" | "clientIds">>;
type FaultKind = "throttle" | "500" | "503" | "slow" | "hang" | "reset" | "reset-in-body" | "truncate" | "malformed" | "empty" | "wrong-content-type" | "drip" | "clock-skew";
type GivenClaims = {
    readonly [Claim in keyof GithubClaims]?: unknown;
};
type Quotas = "aws" | Readonly<Record<string, number>>;
type Tags = Readonly<Record<string, string>>;
type TemplateErrorCode = "TEMPLATE_UNREADABLE" | "TEMPLATE_NOT_YAML" | "TEMPLATE_NOT_A_MAPPING" | "TEMPLATE_TOO_LARGE" | "SECTION_UNKNOWN" | "SECTION_INVALID" | "RESOURCES_MISSING" | "VALUE_NULL" | "KEY_INVALID" | "FUNCTION_UNKNOWN" | "FUNCTION_INVALID" | "FUNCTION_UNSUPPORTED" | "REFERENCE_UNKNOWN" | "ATTRIBUTE_UNKNOWN" | "CONDITION_UNKNOWN" | "MAPPING_UNKNOWN" | "EXPORT_UNKNOWN" | "EXPORT_TAKEN" | "DEPENDENCY_CYCLE" | "PARAMETER_MISSING" | "PARAMETER_UNKNOWN" | "PARAMETER_INVALID" | "PROPERTY_MISSING" | "PROPERTY_INVALID" | "POLICY_INVALID" | "NAME_TAKEN" | "NOT_FOUND" | "STACK_EXISTS";
type TemplateWarningCode = "RESOURCE_TYPE_UNKNOWN" | "PROPERTY_UNKNOWN" | "PROPERTY_NOT_EMULATED" | "TRANSFORM_NOT_RUN" | "PROVIDER_ASSUMED" | "PROVIDER_ELSEWHERE" | "PROVIDER_ON_LOOPBACK" | "POLICY_NOT_KNOWN" | "ROLE_NOT_KNOWN" | "TRUST_POLICY_REFUSED_BY_AWS" | "TAG_MAP_QUESTIONABLE" | "ROLE_MAPPING_QUESTIONABLE" | "YAML_READ_DIFFERENTLY" | "PARAMETER_NOT_RESOLVED";
export { type AccessKey, type CiClaims, type CommandResult as CiCommandResult, type CommandRun as CiCommandRun, type CiJob, type CiJobOptions, type CiName, type CiVariable, type Clock, type CloudTrailEvent, type DeployOptions, type DeployedBucket, type DeployedOidcProvider, type DeployedPool, type DeployedProvider, type DeployedResource, type DeployedRole, type Deployment, type EmptyAccount, type Emulator, type EmulatorOptions, type Fault, type FaultKind, type GithubClaims, type GithubJob, type GithubJobOptions, type GivenClaims, type ListenOptions, type Listener, type MintTokenOptions, type OpenBehaviors, type Quotas, type RecordedCall, type SdkHandlerOptions, type SdkRequest, type SdkRequestHandler, type SdkResponse, TemplateError, type TemplateErrorCode, type TemplateWarning, type TemplateWarningCode, createEmulator, runCiCommand };
