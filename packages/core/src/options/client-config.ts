import type { Provider } from "@smithy/types"
import type { AwsRequestHandler } from "../aws/aws-request-handler.ts"

/** Settings of the AWS clients that do the exchange. What is left out comes from the client that asks for credentials. */
export interface ClientConfig {
  /**
   * The region whose STS is called. Cognito is always called in the pool's region.
   *
   * Default: the pool's region. In flow `direct` without `identityPoolId`: the asking client's region, then
   * `AWS_REGION`, then `AWS_DEFAULT_REGION`.
   */
  readonly region?: string | Provider<string>
  /**
   * Sends the requests.
   *
   * Default: the asking client's if it was configured, with an agent or certificates or as another class, and does not
   * speak HTTP/2 only; else the provider's own, which goes through the proxy of `HTTPS_PROXY`.
   */
  readonly requestHandler?: AwsRequestHandler
  /** Whether to use FIPS endpoints. Default: as the asking client does. */
  readonly useFipsEndpoint?: boolean | Provider<boolean>
  /** Whether to use dual-stack endpoints. Default: as the asking client does. */
  readonly useDualstackEndpoint?: boolean | Provider<boolean>
  /** Name of the application in the user agent, at most 50 characters. Default: as the asking client says. */
  readonly userAgentAppId?: string | Provider<string | undefined>
  /**
   * How often one call is made at most, 1 to 100, within `timeoutMs`.
   *
   * Default: as the asking client was told, unless that is the SDK's 3; then 5, after throttling as often as there is
   * time for. Only failures that may pass are repeated.
   */
  readonly maxAttempts?: number | Provider<number>
}
