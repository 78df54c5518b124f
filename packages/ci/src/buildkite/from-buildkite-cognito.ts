// https://buildkite.com/docs/agent/v3/cli-oidc
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type BuildkiteTokenOptions, buildkiteToken } from "./buildkite-token.ts"

/** Options of `fromBuildkiteCognito`: those of one flow, and what to take the token from. */
export type FromBuildkiteCognitoOptions = FlowOptions & {
  /** See `BuildkiteTokenOptions`. Default: as written there. */
  readonly token?: BuildkiteTokenOptions
}

/**
 * Gives AWS credentials for a Buildkite job.
 *
 * The token comes from the agent, a new one for each exchange. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromBuildkiteCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromBuildkiteCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `buildkiteToken` throws, and any code of `errorCatalog`.
 * @see https://buildkite.com/docs/agent/v3/cli-oidc
 */
export function fromBuildkiteCognito(options: FromBuildkiteCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: buildkiteToken(options.token) })
}
