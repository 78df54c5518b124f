export { type AgentLog, type AgentLogOptions, createAgentLog, type LogLevel } from "./create-agent-log.ts"
export {
  type AgentMetrics,
  type AgentMetricsOptions,
  type AgentStatus,
  createAgentMetrics,
  type ProfileStatus,
} from "./create-agent-metrics.ts"
export {
  type CredentialsEndpoint,
  type CredentialsEndpointOptions,
  createCredentialsEndpoint,
  type EndpointProfile,
} from "./create-credentials-endpoint.ts"
export {
  createWebIdentityTokenFile,
  type WebIdentityToken,
  type WebIdentityTokenFile,
  type WebIdentityTokenFileOptions,
} from "./create-web-identity-token-file.ts"
export { formatProcessCredentials } from "./format-process-credentials.ts"
export { keepMetricsFile, type MetricsFileOptions } from "./keep-metrics-file.ts"
export { type ProcessCommand, processCommand } from "./process-command.ts"
export { processMark } from "./process-mark.ts"
export type { AgentRuntime } from "./runtime.ts"
export { settingsKey } from "./settings-key.ts"
export type { CredentialsExchange } from "./shared/with-patience.ts"
export { type SharedCredentials, type SharedCredentialsOptions, sharedCredentials } from "./shared-credentials.ts"
export { type WatchOwnerOptions, watchOwner } from "./watch-owner.ts"
