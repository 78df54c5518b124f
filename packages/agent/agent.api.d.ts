declare function createAgentLog({ write, now, facts: ofAll }: AgentLogOptions): AgentLog;
declare function createAgentMetrics(options?: AgentMetricsOptions): AgentMetrics;
declare function createCredentialsEndpoint(options: CredentialsEndpointOptions): Promise<CredentialsEndpoint>;
declare function createWebIdentityTokenFile(options: WebIdentityTokenFileOptions): Promise<WebIdentityTokenFile>;
declare function formatProcessCredentials(credentials: CognitoCredentials): string;
declare function keepMetricsFile(options: MetricsFileOptions): () => Promise<void>;
declare function processCommand(argv: readonly string[], platform: string): ProcessCommand;
declare function processMark(pid: number): string | undefined;
declare function settingsKey(settings: object): Promise<string>;
declare function sharedCredentials(options: SharedCredentialsOptions): SharedCredentials;
declare function watchOwner({ pid, lifetimeMs, ...options }: WatchOwnerOptions): () => void;
import { ClaimbridgeEvent, CognitoCredentials } from "@claimbridge/core";
interface AgentLog {
    tell(type: string, facts?: Readonly<Record<string, unknown>>, level?: LogLevel): void;
    event(profile: string, event: ClaimbridgeEvent): void;
    failure(profile: string, error: unknown): void;
}
interface AgentLogOptions {
    readonly write: (line: string) => void;
    readonly now?: () => Date;
    readonly facts?: Readonly<Record<string, unknown>>;
}
interface AgentMetrics {
    observe(profile: string, event: ClaimbridgeEvent): void;
    countRequest(status: number): void;
    text(): string;
    status(): AgentStatus;
}
interface AgentMetricsOptions {
    readonly profiles?: readonly string[];
    readonly version?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly runtime?: Partial<AgentRuntime>;
}
interface AgentRuntime {
    readonly now: () => Date;
    readonly upMs: () => number;
    readonly random: () => number;
    readonly pause: (delayMs: number, signal?: AbortSignal) => Promise<void>;
    readonly rssBytes: () => number;
    readonly every: (intervalMs: number, callback: () => void) => () => void;
}
interface AgentStatus {
    readonly version: string;
    readonly startTime: string;
    readonly requests: number;
    readonly profiles: readonly ProfileStatus[];
}
interface CredentialsEndpoint {
    readonly address: string;
    env(profile?: string): Readonly<Record<string, string>>;
    readonly closed: Promise<void>;
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface CredentialsEndpointOptions {
    readonly profiles: Readonly<Record<string, EndpointProfile>>;
    readonly tokenFile: string;
    readonly onFailure?: (profile: string, error: unknown) => void;
    readonly metrics?: AgentMetrics;
}
interface EndpointProfile {
    readonly credentials: () => Promise<CognitoCredentials>;
    readonly roleArn?: string;
}
interface MetricsFileOptions {
    readonly file: string;
    readonly metrics: Pick<AgentMetrics, "text">;
    readonly onFailure?: (error: unknown) => void;
    readonly runtime?: Partial<AgentRuntime>;
}
interface ProfileStatus {
    readonly name: string;
    readonly expiration?: string;
    readonly exchanges: number;
    readonly failures: number;
    readonly lastFailure?: {
        readonly code: string;
        readonly time: string;
    };
}
interface SharedCredentials {
    get(): Promise<CognitoCredentials>;
    forget(): Promise<void>;
}
interface SharedCredentialsOptions {
    readonly folder: string;
    readonly key: string;
    readonly exchange: CredentialsExchange;
    readonly timeoutMs?: number;
    readonly onWarning?: (message: string) => void;
    readonly runtime?: Partial<AgentRuntime>;
}
interface WebIdentityToken {
    readonly token: string;
    readonly expiration: Date;
    readonly roleSessionName?: string;
}
interface WebIdentityTokenFile {
    env(): Readonly<Record<string, string>>;
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
interface WebIdentityTokenFileOptions {
    readonly file: string;
    readonly token: () => Promise<WebIdentityToken>;
    readonly roleArn: string;
    readonly region?: string;
    readonly onToken?: (expiration: Date) => void;
    readonly onFailure?: (error: unknown) => void;
    readonly runtime?: Partial<AgentRuntime>;
}
type CredentialsExchange = (request: {
    readonly signal: AbortSignal;
}) => Promise<CognitoCredentials>;
type LogLevel = "info" | "warn" | "error";
type ProcessCommand = {
    readonly command: string;
    readonly unsafe?: undefined;
} | {
    readonly command?: undefined;
    readonly unsafe: string;
};
type WatchOwnerOptions = Watched & {
    readonly onGone: () => void;
    readonly runtime?: Partial<AgentRuntime>;
};
type Watched = {
    readonly pid: number;
    readonly lifetimeMs?: number;
} | {
    readonly pid?: undefined;
    readonly lifetimeMs: number;
};
export { type AgentLog, type AgentLogOptions, type AgentMetrics, type AgentMetricsOptions, type AgentRuntime, type AgentStatus, type CredentialsEndpoint, type CredentialsEndpointOptions, type CredentialsExchange, type EndpointProfile, type LogLevel, type MetricsFileOptions, type ProcessCommand, type ProfileStatus, type SharedCredentials, type SharedCredentialsOptions, type WatchOwnerOptions, type WebIdentityToken, type WebIdentityTokenFile, type WebIdentityTokenFileOptions, createAgentLog, createAgentMetrics, createCredentialsEndpoint, createWebIdentityTokenFile, formatProcessCredentials, keepMetricsFile, processCommand, processMark, settingsKey, sharedCredentials, watchOwner };
