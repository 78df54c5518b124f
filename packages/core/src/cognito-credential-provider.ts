import type { CognitoCredentials } from "./cognito-credentials.ts"
import type { CallerClientConfig } from "./flows/caller-client-config.ts"

/** What the SDK, or you, may hand to a provider. */
export interface CognitoProviderProperties {
  /** The resolved configuration of the client that asks; region, request handler and endpoint settings come from it. */
  readonly callerClientConfig?: CallerClientConfig
  /** Whether to make an exchange, or to join the one under way, even though valid credentials are held. Default: false. */
  readonly forceRefresh?: boolean
}

/**
 * A credential provider for AWS SDK clients: `new S3Client({ credentials: provider })`.
 *
 * Make one, give it to every client. It keeps its credentials until they are due, renews them while they are still
 * valid, and lets nobody wait for that. Calls that come while an exchange is under way join it; the first caller's
 * configuration counts. Everybody gets the same frozen object.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { STSClient } from "@aws-sdk/client-sts"
 * import { fromGithubCognito } from "@claimbridge/core"
 *
 * await using credentials = fromGithubCognito({ flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci" })
 * export const s3 = new S3Client({ region: "eu-west-1", credentials })
 * export const sts = new STSClient({ region: "eu-west-1", credentials })
 * ```
 */
export interface CognitoCredentialProvider {
  (properties?: CognitoProviderProperties): Promise<CognitoCredentials>
  /** Tells SDK clients that they need no cache of their own. */
  readonly memoized: true
  /**
   * Drops the held credentials if they are these, since AWS does not take them any more; the next call makes an exchange.
   *
   * It does so once a minute at most: a service that refuses every key must not cause an exchange per request.
   * `renewRefusedCredentials` calls it for you.
   *
   * @returns Whether the next call gives other credentials than these.
   */
  invalidate(accessKeyId: string): boolean
  /** Stops an exchange under way, closes the provider's own connections and forgets the credentials. Later calls reject. */
  dispose(): Promise<void>
  /** The same as `dispose`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}
