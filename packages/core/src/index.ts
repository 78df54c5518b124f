export { type AskTokenOptions, askToken } from "./ask-token.ts"
export type { AwsRequestHandler } from "./aws/aws-request-handler.ts"
export type { CognitoCredentialProvider, CognitoProviderProperties } from "./cognito-credential-provider.ts"
export type { CognitoCredentials } from "./cognito-credentials.ts"
export { type CognitoSession, type CognitoSessionOptions, createCognitoSession } from "./create-cognito-session.ts"
export type { CatalogEntry } from "./errors/catalog-entry.ts"
export { ClaimbridgeError, type ErrorDetails } from "./errors/claimbridge-error.ts"
export { errorCatalog } from "./errors/error-catalog.ts"
export type { ErrorCode } from "./errors/error-code.ts"
export type { ErrorKind } from "./errors/error-kind.ts"
export type {
  CacheHit,
  CallFinished,
  CallRetried,
  ClaimbridgeEvent,
  EventFacts,
  EventOrigin,
  ExchangeFinished,
  ExchangeReason,
  ExchangeStarted,
  RefreshFailed,
} from "./events/claimbridge-event.ts"
export type { CallerClientConfig } from "./flows/caller-client-config.ts"
export { principalTags } from "./flows/principal-tags.ts"
export type { ExchangeSecret, ExchangeSecretKind } from "./flows/tell-secret.ts"
export { type FromCognitoOptions, fromCognito } from "./from-cognito.ts"
export { type FromGithubCognitoOptions, fromGithubCognito } from "./from-github-cognito.ts"
export { fileIdentityCache } from "./identity/file-identity-cache.ts"
export type { IdentityCache } from "./identity/identity-cache.ts"
export { memoryIdentityCache } from "./identity/memory-identity-cache.ts"
export type { OpenIdToken, OpenIdTokenRequest } from "./open-id-token.ts"
export type { ClientConfig } from "./options/client-config.ts"
export type { CommonOptions } from "./options/common-options.ts"
export type { BasicOptions, DirectOptions, EnhancedOptions, FlowOptions } from "./options/flow-options.ts"
export type { PoolOptions } from "./options/pool-options.ts"
export type { RoleHop } from "./options/role-hop.ts"
export type { RoleOptions } from "./options/role-options.ts"
export { renewRefusedCredentials } from "./refresh/renew-refused-credentials.ts"
export type { CommandOutcome, CommandRequest } from "./runtime/spawn-command.ts"
export type { Fetch, FetchAnswer, FetchRequest, Runtime } from "./runtime.ts"
export { askTokenEndpoint, type TokenEndpoint } from "./token/ask-token-endpoint.ts"
export { commandToken } from "./token/command-token.ts"
export { type Claims, decodeClaims } from "./token/decode-claims.ts"
export { envToken } from "./token/env-token.ts"
export { fileToken } from "./token/file-token.ts"
export { githubToken } from "./token/github-token.ts"
export type { TokenRequest, TokenSource } from "./token/token-source.ts"
export { tokenUrl } from "./token/token-url.ts"
