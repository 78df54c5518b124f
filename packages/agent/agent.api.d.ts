declare function createCredentialsEndpoint(options: CredentialsEndpointOptions): Promise<CredentialsEndpoint>;
declare function formatProcessCredentials(credentials: CognitoCredentials): string;
declare function processCommand(argv: readonly string[], platform: string): ProcessCommand;
declare function processMark(pid: number): string | undefined;
declare function settingsKey(settings: object): Promise<string>;
declare function sharedCredentials(options: SharedCredentialsOptions): SharedCredentials;
declare function watchOwner({ pid, lifetimeMs, ...options }: WatchOwnerOptions): () => void;
import { CognitoCredentials } from "@claimbridge/core";
interface AgentRuntime {
    readonly now: () => Date;
    readonly upMs: () => number;
    readonly random: () => number;
    readonly pause: (delayMs: number, signal?: AbortSignal) => Promise<void>;
    readonly every: (intervalMs: number, callback: () => void) => () => void;
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
}
interface EndpointProfile {
    readonly credentials: () => Promise<CognitoCredentials>;
    readonly roleArn?: string;
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
type CredentialsExchange = (request: {
    readonly signal: AbortSignal;
}) => Promise<CognitoCredentials>;
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
export { type AgentRuntime, type CredentialsEndpoint, type CredentialsEndpointOptions, type CredentialsExchange, type EndpointProfile, type ProcessCommand, type SharedCredentials, type SharedCredentialsOptions, type WatchOwnerOptions, createCredentialsEndpoint, formatProcessCredentials, processCommand, processMark, settingsKey, sharedCredentials, watchOwner };
