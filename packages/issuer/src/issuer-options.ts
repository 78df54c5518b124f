import type { AuditEvent } from "./audit/audit-event.ts"
import type { ClaimsSchema } from "./claims/claims-schema.ts"
import type { Clock } from "./clock.ts"
import type { KeySource } from "./keys/key-source.ts"
import type { Registrar } from "./registrars/registrar.ts"
import type { SharedStorage } from "./storage/shared-storage.ts"

/** How often one may ask, counted by each instance for itself. */
export interface RateLimits {
  /** Registrations and ends of jobs, per registrar and minute. Default: 1200. */
  readonly registrarPerMinute?: number
  /** Tokens, per job and minute. Default: 60. */
  readonly jobPerMinute?: number
}

/** What an issuer is made with. */
export interface IssuerOptions {
  /**
   * The `iss` of tokens: the URL under which everybody reaches the issuer, through proxies and all. `https`, without query,
   * port and slash at the end, as AWS wants it; `http` and a port only for loopback addresses. It may have a path.
   */
  readonly url: string
  /**
   * The URL under which controllers and jobs reach the issuer, when AWS reads the documents elsewhere: from a bucket or CDN.
   * It may have a port. Default: `url`.
   */
  readonly serviceUrl?: string
  /** What tokens may say. */
  readonly claims: ClaimsSchema
  /** Who may register jobs. */
  readonly registrars: readonly Registrar[]
  /** Where the private keys are. */
  readonly keys: KeySource
  /** Gets one event per registration, token and refusal. Nothing leaves the issuer before it has come back; when it fails, nothing does. */
  readonly audit: (event: AuditEvent) => void | Promise<void>
  /** The audiences that jobs may choose from; the first is that of a job that names none. Default: `cognito-identity.amazonaws.com`. */
  readonly audiences?: readonly string[]
  /** How long a token lives, in seconds. Default: 300. Must be 60 to 3600. */
  readonly tokenLifetimeSeconds?: number
  /** How long a job may be registered for at most, in seconds, and what it gets when it names no time. Default: 21600 (6 hours). Must be 60 to 604800. */
  readonly jobLifetimeSeconds?: number
  /** How long caches may keep the key set, in seconds. A new key waits that long before it signs. Default: 300. Must be 0 to 86400. */
  readonly jwksMaxAgeSeconds?: number
  /** Where jobs and public keys are kept. Default: the memory of this process. */
  readonly storage?: SharedStorage
  /** Default: 1200 registrations per registrar and 60 tokens per job, in a minute. */
  readonly limits?: RateLimits
  /**
   * How many proxies of yours stand before the issuer and add to `X-Forwarded-For`. It only decides which address the
   * audit log names. Default: 0, the header is ignored.
   */
  readonly proxyHops?: number
  /** Default: the system clock. */
  readonly clock?: Clock
  /**
   * Gets what went wrong inside, when a client is told `ERR_INTERNAL`. In place of a request's id it may say `readiness`, or `retirement`
   * when an old key couldn't be cleared away. Default: nothing; the audit log has the request id.
   */
  readonly onInternalError?: (error: unknown, requestId: string) => void
}
