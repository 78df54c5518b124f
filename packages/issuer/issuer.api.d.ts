declare class IssuerError extends Error {
    override readonly name = "IssuerError";
    readonly code: IssuerErrorCode;
    readonly status: number;
    readonly retryAfterSeconds: number | undefined;
    readonly option: string | undefined;
    constructor(code: IssuerErrorCode, message: string, options?: IssuerErrorFacts);
}
declare const issuerErrorStatus: {
    readonly ERR_OPTION_INVALID: 500;
    readonly ERR_KEY_FILE_EXPOSED: 500;
    readonly ERR_KEY_INVALID: 500;
    readonly ERR_KEY_UNAVAILABLE: 503;
    readonly ERR_NO_NEXT_KEY: 503;
    readonly ERR_KEY_UNKNOWN: 404;
    readonly ERR_BEARER_MISSING: 401;
    readonly ERR_REGISTRAR_UNKNOWN: 401;
    readonly ERR_REQUEST_TOKEN_UNKNOWN: 401;
    readonly ERR_JOB_ENDED: 403;
    readonly ERR_JOB_EXPIRED: 403;
    readonly ERR_JOB_UNKNOWN: 404;
    readonly ERR_AUDIENCE_DENIED: 403;
    readonly ERR_PARAMETER_INVALID: 400;
    readonly ERR_FACT_UNKNOWN: 400;
    readonly ERR_FACT_MISSING: 400;
    readonly ERR_FACT_INVALID: 400;
    readonly ERR_LIFETIME_INVALID: 400;
    readonly ERR_BODY_INVALID: 400;
    readonly ERR_BODY_TYPE: 415;
    readonly ERR_BODY_TOO_LARGE: 413;
    readonly ERR_RATE_LIMITED: 429;
    readonly ERR_NOT_FOUND: 404;
    readonly ERR_METHOD: 405;
    readonly ERR_INTERNAL: 500;
};
declare function createIssuer(options: IssuerOptions): Issuer;
declare function createRegistrarSecret(): RegistrarSecret;
declare function fileKeys({ folder, algorithm }: FileKeysOptions): KeySource;
declare function fileSigner(path: string): Promise<Signer>;
declare function kmsSigner({ client, keyId: KeyId }: KmsSignerOptions): Promise<Signer>;
declare function lambdaHandler(issuer: Issuer): (event: LambdaEvent) => Promise<LambdaAnswer>;
declare function listedKeys(signers: readonly Signer[]): KeySource;
declare function memoryKeys({ algorithm }?: MadeKeyOptions): KeySource;
declare function readRegistrars(path: string): Promise<readonly Registrar[]>;
declare function storedKeys(options: StoredKeysOptions): KeySource;
interface AuditFacts {
    readonly time: string;
    readonly requestId: string;
    readonly client?: string;
}
interface ClaimsSchema {
    readonly facts: Readonly<Record<string, FactRule>>;
    readonly subject: string;
    readonly fixed?: Readonly<Record<string, FactValue>>;
    readonly sessionTags?: SessionTags;
    readonly roles?: readonly string[];
}
interface Clock {
    now(): number;
}
interface Connection {
    readonly address?: string | undefined;
}
interface FactRule {
    readonly type?: "string" | "number" | "boolean";
    readonly optional?: boolean;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly anyCharacter?: boolean;
}
interface FileKeysOptions extends MadeKeyOptions {
    readonly folder: string;
}
interface Issuer {
    fetch(request: Request, connection?: Connection): Promise<Response>;
    listen(options?: ListenOptions): Promise<Listener>;
    registerJob(registration: JobRegistration): Promise<RegisteredJob>;
    finishJob(job: {
        readonly registrar: string;
        readonly id: string;
    }): Promise<void>;
    rotate(): Promise<PublishedKey>;
    withdraw(keyId: string): Promise<void>;
    staticDocuments(): Promise<readonly StaticDocument[]>;
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface IssuerErrorFacts {
    readonly retryAfterSeconds?: number;
    readonly option?: string;
}
interface IssuerOptions {
    readonly url: string;
    readonly serviceUrl?: string;
    readonly claims: ClaimsSchema;
    readonly registrars: readonly Registrar[];
    readonly keys: KeySource;
    readonly audit: (event: AuditEvent) => void | Promise<void>;
    readonly audiences?: readonly string[];
    readonly tokenLifetimeSeconds?: number;
    readonly jobLifetimeSeconds?: number;
    readonly jwksMaxAgeSeconds?: number;
    readonly storage?: SharedStorage;
    readonly limits?: RateLimits;
    readonly proxyHops?: number;
    readonly clock?: Clock;
    readonly onInternalError?: (error: unknown, requestId: string) => void;
}
interface JobFinished extends AuditFacts {
    readonly event: "job-finished";
    readonly registrar: string;
    readonly job: string;
}
interface JobRegistered extends AuditFacts {
    readonly event: "job-registered";
    readonly registrar: string;
    readonly job: string;
    readonly facts: Readonly<Record<string, FactValue>>;
    readonly expires: string;
}
interface JobRegistration {
    readonly registrar: string;
    readonly facts: Readonly<Record<string, FactValue>>;
    readonly lifetimeSeconds?: number;
}
interface KeyChanged extends AuditFacts {
    readonly event: "key-published" | "key-withdrawn";
    readonly keyId: string;
    readonly signsFrom?: string;
}
interface KeySource {
    next(usedKeyIds: ReadonlySet<string>): Promise<Signer>;
    open(keyId: string): Promise<Signer | undefined>;
    forget?(keyId: string): Promise<void>;
}
interface KmsClient {
    getPublicKey(input: {
        KeyId: string;
    }): Promise<{
        readonly PublicKey?: Uint8Array | undefined;
    }>;
    sign(input: {
        KeyId: string;
        Message: Uint8Array;
        MessageType: "DIGEST";
        SigningAlgorithm: "RSASSA_PKCS1_V1_5_SHA_256" | "ECDSA_SHA_256";
    }): Promise<{
        readonly Signature?: Uint8Array | undefined;
    }>;
}
interface KmsSignerOptions {
    readonly client: KmsClient;
    readonly keyId: string;
}
interface LambdaAnswer {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}
interface LambdaEvent {
    readonly rawPath: string;
    readonly rawQueryString: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly requestContext: {
        readonly http: {
            readonly method: string;
            readonly sourceIp?: string;
        };
    };
    readonly body?: string | undefined;
    readonly isBase64Encoded?: boolean;
}
interface ListenOptions {
    readonly port?: number;
    readonly host?: string;
    readonly tls?: TlsFiles;
    readonly allowPlainHttp?: boolean;
    readonly drainMs?: number;
}
interface Listener {
    readonly url: string;
    readonly port: number;
    close(): Promise<void>;
}
interface MadeKeyOptions {
    readonly algorithm?: SigningAlgorithm;
}
interface PublishedKey {
    readonly keyId: string;
    readonly signsFrom: Date;
}
interface RateLimits {
    readonly registrarPerMinute?: number;
    readonly jobPerMinute?: number;
}
interface RegisteredJob {
    readonly id: string;
    readonly requestUrl: string;
    readonly requestToken: string;
    readonly expires: Date;
}
interface Registrar {
    readonly name: string;
    readonly secretSha256: string | readonly string[];
    readonly facts?: Readonly<Record<string, FactValue>>;
}
interface RegistrarSecret {
    readonly secret: string;
    readonly secretSha256: string;
}
interface RequestRefused extends AuditFacts {
    readonly event: "refused";
    readonly action: AuditedAction;
    readonly code: IssuerErrorCode;
    readonly reason: string;
    readonly registrar?: string;
    readonly job?: string;
}
interface SessionTags {
    readonly tags: Readonly<Record<string, string>>;
    readonly transitive?: readonly string[];
}
interface SharedStorage {
    getItem(key: string): Promise<unknown>;
    setItem(key: string, value: object, options?: {
        readonly ttl?: number;
    }): Promise<void>;
    removeItem(key: string): Promise<void>;
    getKeys(base: string): Promise<string[]>;
}
interface Signer {
    readonly keyId: string;
    readonly algorithm: SigningAlgorithm;
    readonly publicJwk: PublicJwk;
    sign(data: Uint8Array): Promise<Uint8Array>;
}
interface StaticDocument {
    readonly path: string;
    readonly body: string;
    readonly contentType: string;
    readonly cacheControl: string;
}
interface StoredKeysOptions extends MadeKeyOptions {
    readonly storage: SharedStorage;
    readonly acceptPrivateKeysInStorage: true;
}
interface TlsFiles {
    readonly certFile: string;
    readonly keyFile: string;
}
interface TokenIssued extends AuditFacts {
    readonly event: "token-issued";
    readonly registrar: string;
    readonly job: string;
    readonly keyId: string;
    readonly claims: Readonly<Record<string, unknown>>;
}
type AuditEvent = JobRegistered | JobFinished | TokenIssued | RequestRefused | KeyChanged;
type AuditedAction = "register-job" | "finish-job" | "issue-token" | "rotate-keys" | "withdraw-key";
type FactValue = string | number | boolean;
type IssuerErrorCode = keyof typeof issuerErrorStatus;
type PublicJwk = {
    readonly kty: "RSA";
    readonly n: string;
    readonly e: string;
} | {
    readonly kty: "EC";
    readonly crv: "P-256";
    readonly x: string;
    readonly y: string;
};
type SigningAlgorithm = "RS256" | "ES256";
export { type AuditEvent, type AuditFacts, type AuditedAction, type ClaimsSchema, type Clock, type Connection, type FactRule, type FactValue, type FileKeysOptions, type Issuer, IssuerError, type IssuerErrorCode, type IssuerOptions, type JobFinished, type JobRegistered, type JobRegistration, type KeyChanged, type KeySource, type KmsClient, type KmsSignerOptions, type LambdaAnswer, type LambdaEvent, type ListenOptions, type Listener, type MadeKeyOptions, type PublicJwk, type PublishedKey, type RateLimits, type RegisteredJob, type Registrar, type RegistrarSecret, type RequestRefused, type SessionTags, type SharedStorage, type Signer, type SigningAlgorithm, type StaticDocument, type StoredKeysOptions, type TlsFiles, type TokenIssued, createIssuer, createRegistrarSecret, fileKeys, fileSigner, kmsSigner, lambdaHandler, listedKeys, memoryKeys, readRegistrars, storedKeys };
