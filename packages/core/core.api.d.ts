declare class ClaimbridgeError extends Error {
    override readonly name: string;
    readonly code: ErrorCode;
    readonly kind: ErrorKind;
    readonly hint: string;
    readonly docs: string;
    readonly details: ErrorDetails;
    readonly tryNextLink: boolean;
    constructor(code: ErrorCode, details?: ErrorDetails, options?: {
        readonly cause?: unknown;
    });
    toJSON(): Record<string, unknown>;
}
declare const errorCatalog: Readonly<Record<ErrorCode, CatalogEntry>>;
declare function askToken(options?: AskTokenOptions): Promise<string>;
declare function askTokenEndpoint(request: TokenRequest, endpoint: TokenEndpoint): Promise<string>;
declare function commandToken(argv: readonly string[]): TokenSource;
declare function createCognitoSession(options: CognitoSessionOptions): CognitoSession;
declare function decodeClaims(token: string): Claims;
declare function envToken(variable: string): TokenSource;
declare function fileIdentityCache(path: string): IdentityCache;
declare function fileToken(path: string): TokenSource;
declare function fromCognito(options: FromCognitoOptions): CognitoCredentialProvider;
declare function fromGithubCognito(options: FromGithubCognitoOptions): CognitoCredentialProvider;
declare function githubToken(): TokenSource;
declare function memoryIdentityCache(): IdentityCache;
declare function principalTags(claims: Claims): ReadonlyMap<string, string>;
declare function renewRefusedCredentials<Input extends object, Output extends object>(provider: Pick<CognitoCredentialProvider, "invalidate">): Pluggable<Input, Output>;
declare function tokenUrl(variable: string, env: Runtime["env"]): URL;
import "@smithy/node-http-handler";
import { AttributedAwsCredentialIdentity, AwsIdentityProperties } from "@aws-sdk/types";
import { Logger, Pluggable, Provider } from "@smithy/types";
interface AskTokenOptions extends Omit<CommonOptions, "clientConfig"> {
    readonly token?: TokenSource;
}
interface BasicOptions extends CommonOptions, PoolOptions, RoleOptions {
    readonly flow?: "basic";
    readonly customRoleArn?: undefined;
}
interface CacheHit {
    readonly type: "cache-hit";
    readonly cache: "credentials" | "identity" | "open-id-token";
}
interface CallFinished {
    readonly type: "call-finished";
    readonly step: string;
    readonly host: string;
    readonly attempt: number;
    readonly durationMs: number;
    readonly status: number | undefined;
    readonly requestId: string | undefined;
    readonly code: ErrorCode | undefined;
}
interface CallRetried {
    readonly type: "retry";
    readonly step: string;
    readonly host: string | undefined;
    readonly attempt: number;
    readonly delayMs: number;
    readonly code: ErrorCode;
}
interface CatalogEntry {
    readonly kind: ErrorKind;
    readonly message: string;
    readonly hint: string;
}
interface ClientConfig {
    readonly region?: string | Provider<string>;
    readonly requestHandler?: AwsRequestHandler;
    readonly useFipsEndpoint?: boolean | Provider<boolean>;
    readonly useDualstackEndpoint?: boolean | Provider<boolean>;
    readonly userAgentAppId?: string | Provider<string | undefined>;
    readonly maxAttempts?: number | Provider<number>;
}
interface CognitoCredentialProvider {
    (properties?: CognitoProviderProperties): Promise<CognitoCredentials>;
    readonly memoized: true;
    invalidate(accessKeyId: string): boolean;
    dispose(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface CognitoProviderProperties {
    readonly callerClientConfig?: CallerClientConfig;
    readonly forceRefresh?: boolean;
}
interface CognitoSession {
    forRole(role: RoleOptions): CognitoCredentialProvider;
    openIdToken(request?: OpenIdTokenRequest): Promise<OpenIdToken>;
    dispose(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface CognitoSessionOptions extends CommonOptions, PoolOptions {
    readonly token?: TokenSource;
}
interface CommandRequest {
    readonly signal: AbortSignal;
    readonly maxBytes: number;
}
interface CommonOptions {
    readonly audience?: string;
    readonly timeoutMs?: number;
    readonly clientConfig?: ClientConfig;
    readonly logger?: Logger;
    readonly onEvent?: (event: ClaimbridgeEvent) => void;
    readonly onSecret?: (secret: ExchangeSecret) => void;
    readonly runtime?: Partial<Runtime>;
}
interface DirectOptions extends CommonOptions, RoleOptions, Without<Omit<PoolOptions, "identityPoolId">> {
    readonly flow: "direct";
    readonly identityPoolId?: string;
    readonly customRoleArn?: undefined;
}
interface EnhancedOptions extends CommonOptions, PoolOptions, Without<RoleOptions> {
    readonly flow: "enhanced";
    readonly customRoleArn?: string;
}
interface EventOrigin {
    readonly provider: string;
    readonly providerId: number;
    readonly exchange: number;
    readonly timeMs: number;
}
interface ExchangeFinished {
    readonly type: "exchange-finished";
    readonly durationMs: number;
    readonly calls: number;
    readonly expiration: Date | undefined;
    readonly code: ErrorCode | undefined;
}
interface ExchangeSecret {
    readonly kind: ExchangeSecretKind;
    readonly value: string;
}
interface ExchangeStarted {
    readonly type: "exchange-started";
    readonly flow: "basic" | "enhanced" | "direct";
    readonly roleArn: string | undefined;
    readonly reason: ExchangeReason;
}
interface FetchAnswer {
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
    text(): Promise<string>;
}
interface FetchRequest {
    readonly method?: "GET" | "POST";
    readonly headers: Record<string, string>;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
}
interface IdentityCache {
    get(key: string): Promise<string | undefined>;
    set(key: string, identityId: string): Promise<void>;
    delete(key: string): Promise<void>;
}
interface OpenIdToken {
    readonly token: string;
    readonly expiration: Date;
    readonly identityId: string;
    readonly roleSessionName: string;
}
interface OpenIdTokenRequest {
    readonly forceRefresh?: boolean;
    readonly roleSessionName?: string;
}
interface PoolOptions {
    readonly identityPoolId: string;
    readonly login?: string;
    readonly accountId?: string;
    readonly identityId?: string;
    readonly identityCache?: IdentityCache | "off";
}
interface RefreshFailed {
    readonly type: "refresh-failed";
    readonly expiration: Date;
    readonly code: ErrorCode | undefined;
}
interface RoleHop {
    readonly roleArn: string;
    readonly roleSessionName?: string;
    readonly tags?: readonly string[] | Readonly<Record<string, string>>;
    readonly transitiveTagKeys?: readonly string[];
    readonly externalId?: string;
    readonly durationSeconds?: number;
    readonly policy?: string;
    readonly policyArns?: readonly string[];
    readonly sourceIdentity?: string;
}
interface RoleOptions {
    readonly roleArn: string;
    readonly roleSessionName?: string;
    readonly durationSeconds?: number;
    readonly policy?: string;
    readonly policyArns?: readonly string[];
    readonly chain?: RoleHop | readonly RoleHop[];
}
interface Runtime {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly fetch: Fetch;
    readonly now: () => Date;
    readonly random: () => number;
    readonly readFile: (path: string, request: {
        readonly signal: AbortSignal;
    }) => Promise<string>;
    readonly runCommand: (argv: readonly string[], request: CommandRequest) => Promise<CommandOutcome>;
    readonly startTimer: (delayMs: number, callback: () => void) => () => void;
}
interface TokenEndpoint {
    readonly owner: string;
    readonly url: URL;
    readonly method?: "GET" | "POST";
    readonly headers: Record<string, string>;
    readonly field?: string;
}
interface TokenRequest {
    readonly audience: string;
    readonly signal: AbortSignal;
    readonly runtime: Runtime;
}
interface TokenSource {
    (request: TokenRequest): Promise<string>;
    readonly advise?: (code: ErrorCode, env: Runtime["env"]) => string | undefined;
}
type AwsRequestHandler = NonNullable<NonNullable<AwsIdentityProperties["callerClientConfig"]>["requestHandler"]>;
type CallerClientConfig = NonNullable<AwsIdentityProperties["callerClientConfig"]> & {
    readonly useFipsEndpoint?: boolean | Provider<boolean>;
    readonly useDualstackEndpoint?: boolean | Provider<boolean>;
    readonly maxAttempts?: number | Provider<number>;
};
type ClaimbridgeEvent = EventOrigin & EventFacts;
type Claims = Readonly<Record<string, unknown>>;
type CognitoCredentials = AttributedAwsCredentialIdentity & {
    readonly sessionToken: string;
    readonly expiration: Date;
    readonly assumedRoleArn?: string;
    readonly identityId?: string;
};
type CommandOutcome = {
    readonly status: "exited";
    readonly exitCode: number;
    readonly stdout: string;
} | {
    readonly status: "killed";
    readonly signal: string;
} | {
    readonly status: "too-large";
} | {
    readonly status: "not-started";
    readonly reason: string;
};
type ErrorCode = "ERR_OPTION_INVALID" | "ERR_OPTION_MISSING" | "ERR_OPTION_UNKNOWN" | "ERR_OPTION_CONFLICT" | "ERR_REGION_MISSING" | "ERR_VARIABLE_INVALID" | "ERR_SDK_NOT_LOADED" | "ERR_IDENTITY_CACHE_UNUSABLE" | "ERR_PROVIDER_DISPOSED" | "ERR_CLAIM_MISSING" | "ERR_CHAIN_TAG_MISSING" | "ERR_SESSION_NAME_INVALID" | "ERR_CI_NOT_DETECTED" | "ERR_TOKEN_NOT_OFFERED" | "ERR_TOKEN_AUDIENCE_MISMATCH" | "ERR_TOKEN_PERMISSION_MISSING" | "ERR_TOKEN_FORK_PULL_REQUEST" | "ERR_TOKEN_RUNNER_INCOMPLETE" | "ERR_TOKEN_URL_INSECURE" | "ERR_TOKEN_REQUEST_FAILED" | "ERR_TOKEN_NOT_READY" | "ERR_TOKEN_ENDPOINT_UNAVAILABLE" | "ERR_TOKEN_MALFORMED" | "ERR_TOKEN_FILE_UNREADABLE" | "ERR_TOKEN_ENV_EMPTY" | "ERR_TOKEN_COMMAND_FAILED" | "ERR_TOKEN_SOURCE_FAILED" | "ERR_LOGIN_EMPTY" | "ERR_ISSUER_MISMATCH" | "ERR_PROVIDER_NOT_ON_POOL" | "ERR_LOGIN_MISMATCH" | "ERR_LOGIN_NAME_INVALID" | "ERR_IDENTITY_FORBIDDEN" | "ERR_IDENTITY_CONFLICT" | "ERR_POOL_NOT_FOUND" | "ERR_POOL_CONFIGURATION" | "ERR_BASIC_FLOW_OFF" | "ERR_BASIC_FLOW_ROLE_MAPPINGS" | "ERR_COGNITO_DENIED" | "ERR_AUDIENCE_REFUSED" | "ERR_AUDIENCE_MISSING" | "ERR_TOKEN_EXPIRED" | "ERR_TOKEN_NOT_VERIFIED" | "ERR_TOKEN_NOT_ACCEPTED" | "ERR_PROVIDER_MISSING" | "ERR_PROVIDER_THUMBPRINT" | "ERR_PROVIDER_UNREACHABLE" | "ERR_VERIFICATION_KEY" | "ERR_ROLE_DENIED" | "ERR_TAG_SESSION_DENIED" | "ERR_SOURCE_IDENTITY_DENIED" | "ERR_ROLE_NOT_IN_TOKEN" | "ERR_TOKEN_REJECTED_BY_ISSUER" | "ERR_TAGS_TOO_LARGE" | "ERR_POLICY_REFUSED" | "ERR_DURATION_REFUSED" | "ERR_SESSION_NAME_REFUSED" | "ERR_ROLE_ARN_REFUSED" | "ERR_STS_PARAMETER_REFUSED" | "ERR_STS_DENIED" | "ERR_REGION_DISABLED" | "ERR_HOP_DENIED" | "ERR_HOP_TAGS_DENIED" | "ERR_HOP_SOURCE_IDENTITY_DENIED" | "ERR_TIMEOUT" | "ERR_CONNECTION_FAILED" | "ERR_PROXY_REFUSED" | "ERR_PROXY_UNAVAILABLE" | "ERR_THROTTLED" | "ERR_AWS_UNAVAILABLE" | "ERR_CREDENTIALS_EXPIRED" | "ERR_UNEXPECTED_ANSWER";
type ErrorDetails = Readonly<Record<string, string | number | readonly string[] | undefined>>;
type ErrorKind = "not-loaded" | "configuration" | "denied" | "unavailable" | "unexpected";
type EventFacts = ExchangeStarted | CallFinished | CallRetried | CacheHit | ExchangeFinished | RefreshFailed;
type ExchangeReason = "missing" | "due" | "forced";
type ExchangeSecretKind = "ci-token" | "open-id-token" | "access-key-id" | "secret-access-key" | "session-token";
type Fetch = (url: URL, request: FetchRequest) => Promise<FetchAnswer>;
type FlowOptions = BasicOptions | EnhancedOptions | DirectOptions;
type FromCognitoOptions = FlowOptions & {
    readonly token: TokenSource;
};
type FromGithubCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type Without<Options> = {
    readonly [Name in keyof Options]?: undefined;
};
export { type AskTokenOptions, type AwsRequestHandler, type BasicOptions, type CacheHit, type CallFinished, type CallRetried, type CallerClientConfig, type CatalogEntry, ClaimbridgeError, type ClaimbridgeEvent, type Claims, type ClientConfig, type CognitoCredentialProvider, type CognitoCredentials, type CognitoProviderProperties, type CognitoSession, type CognitoSessionOptions, type CommandOutcome, type CommandRequest, type CommonOptions, type DirectOptions, type EnhancedOptions, type ErrorCode, type ErrorDetails, type ErrorKind, type EventFacts, type EventOrigin, type ExchangeFinished, type ExchangeReason, type ExchangeSecret, type ExchangeSecretKind, type ExchangeStarted, type Fetch, type FetchAnswer, type FetchRequest, type FlowOptions, type FromCognitoOptions, type FromGithubCognitoOptions, type IdentityCache, type OpenIdToken, type OpenIdTokenRequest, type PoolOptions, type RefreshFailed, type RoleHop, type RoleOptions, type Runtime, type TokenEndpoint, type TokenRequest, type TokenSource, askToken, askTokenEndpoint, commandToken, createCognitoSession, decodeClaims, envToken, errorCatalog, fileIdentityCache, fileToken, fromCognito, fromGithubCognito, githubToken, memoryIdentityCache, principalTags, renewRefusedCredentials, tokenUrl };
