export type {
  AuditEvent,
  AuditedAction,
  AuditFacts,
  JobFinished,
  JobRegistered,
  KeyChanged,
  RequestRefused,
  TokenIssued,
} from "./audit/audit-event.ts"
export type { ClaimsSchema, FactRule, FactValue, SessionTags } from "./claims/claims-schema.ts"
export type { Clock } from "./clock.ts"
export { createIssuer } from "./create-issuer.ts"
export { type LambdaAnswer, type LambdaEvent, lambdaHandler } from "./http/lambda-handler.ts"
export type { Listener, ListenOptions, TlsFiles } from "./http/listener.ts"
export type { StaticDocument } from "./http/static-document.ts"
export type { Connection, Issuer, JobRegistration, PublishedKey, RegisteredJob } from "./issuer.ts"
export { IssuerError } from "./issuer-error.ts"
export type { IssuerErrorCode } from "./issuer-error-code.ts"
export type { IssuerOptions, RateLimits } from "./issuer-options.ts"
export { type FileKeysOptions, fileKeys } from "./keys/file-keys.ts"
export { fileSigner } from "./keys/file-signer.ts"
export type { KeySource } from "./keys/key-source.ts"
export { type KmsClient, type KmsSignerOptions, kmsSigner } from "./keys/kms-signer.ts"
export { listedKeys } from "./keys/listed-keys.ts"
export { type MadeKeyOptions, memoryKeys } from "./keys/memory-keys.ts"
export type { PublicJwk, Signer, SigningAlgorithm } from "./keys/signer.ts"
export { type StoredKeysOptions, storedKeys } from "./keys/stored-keys.ts"
export { createRegistrarSecret, type RegistrarSecret } from "./registrars/create-registrar-secret.ts"
export { readRegistrars } from "./registrars/read-registrars.ts"
export type { Registrar } from "./registrars/registrar.ts"
export type { SharedStorage } from "./storage/shared-storage.ts"
