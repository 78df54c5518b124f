import type { FactValue } from "./claims/claims-schema.ts"
import type { Listener, ListenOptions } from "./http/listener.ts"
import type { StaticDocument } from "./http/static-document.ts"

/** What the issuer is told of a job. */
export interface JobRegistration {
  /** The name of the registrar that it is registered for. */
  readonly registrar: string
  /** What the claims schema asks for. */
  readonly facts: Readonly<Record<string, FactValue>>
  /** Default and limit: the issuer's `jobLifetimeSeconds`. Must be 1 or more. */
  readonly lifetimeSeconds?: number
}

/** What a job needs to get tokens. */
export interface RegisteredJob {
  readonly id: string
  /** Where the job asks, as `CLAIMBRIDGE_ID_TOKEN_REQUEST_URL`. Not secret. */
  readonly requestUrl: string
  /** What it asks with, as `CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN`. The issuer keeps only its hash. */
  readonly requestToken: string
  /** When the registration ends by itself. */
  readonly expires: Date
}

/** A key that `rotate` has published. */
export interface PublishedKey {
  readonly keyId: string
  /** When it begins to sign. */
  readonly signsFrom: Date
}

/** Who sent a request, as far as the server knows. */
export interface Connection {
  readonly address?: string | undefined
}

/** An OIDC issuer for the jobs of CI servers that have none. */
export interface Issuer {
  /** Answers a request without a socket. It fits wherever a `fetch` handler is asked for. */
  fetch(request: Request, connection?: Connection): Promise<Response>
  /** Opens a port. */
  listen(options?: ListenOptions): Promise<Listener>
  /**
   * Registers a job without HTTP, for a CI controller that runs the issuer in its own process.
   *
   * @throws {IssuerError} as `POST /jobs` answers
   */
  registerJob(registration: JobRegistration): Promise<RegisteredJob>
  /**
   * Ends a job: its request token is refused from now on. Tokens that it has live on until they expire.
   *
   * @throws {IssuerError} `ERR_JOB_UNKNOWN` when the registrar has no such job
   */
  finishJob(job: { readonly registrar: string; readonly id: string }): Promise<void>
  /**
   * Publishes a new key, which signs once every cache of the key set has it. The one before stays published until the last of its tokens
   * has expired. Nobody has to call anything again.
   *
   * @throws {IssuerError} `ERR_NO_NEXT_KEY` when all keys of a list have been used
   */
  rotate(): Promise<PublishedKey>
  /**
   * Takes a key that leaked out of the key set at once, and signs with another one, a new one if need be. Other instances notice within
   * 10 seconds, verifiers when their cache ends. Tokens that the key has signed are refused from then on, rightly made or not.
   *
   * @throws {IssuerError} `ERR_KEY_UNKNOWN` when no such key is published
   */
  withdraw(keyId: string): Promise<void>
  /** The discovery document and the key set as files, for a bucket or CDN under the issuer's URL. */
  staticDocuments(): Promise<readonly StaticDocument[]>
  /** Closes every listener, after the answers under way. Storage and clients that you gave stay open. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
