export {
  type CredentialsEndpoint,
  type CredentialsEndpointOptions,
  createCredentialsEndpoint,
  type EndpointProfile,
} from "./create-credentials-endpoint.ts"
export { formatProcessCredentials } from "./format-process-credentials.ts"
export { type ProcessCommand, processCommand } from "./process-command.ts"
export { processMark } from "./process-mark.ts"
export type { AgentRuntime } from "./runtime.ts"
export { settingsKey } from "./settings-key.ts"
export type { CredentialsExchange } from "./shared/with-patience.ts"
export { type SharedCredentials, type SharedCredentialsOptions, sharedCredentials } from "./shared-credentials.ts"
export { type WatchOwnerOptions, watchOwner } from "./watch-owner.ts"
