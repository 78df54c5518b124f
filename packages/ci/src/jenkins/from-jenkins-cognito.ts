// https://plugins.jenkins.io/oidc-provider/
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type JenkinsTokenOptions, jenkinsToken } from "./jenkins-token.ts"

/** Options of `fromJenkinsCognito`: those of one flow, and what to take the token from. */
export type FromJenkinsCognitoOptions = FlowOptions & {
  /** See `JenkinsTokenOptions`. Default: as written there. */
  readonly token?: JenkinsTokenOptions
}

/**
 * Gives AWS credentials for a Jenkins job, from a credential of the OpenID Connect Provider plugin.
 *
 * The job binds the credential; its token is renewed by binding it again only. The call does no I/O; options are
 * checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromJenkinsCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromJenkinsCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `jenkinsToken` throws, and any code of `errorCatalog`.
 * @see https://plugins.jenkins.io/oidc-provider/
 */
export function fromJenkinsCognito(options: FromJenkinsCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: jenkinsToken(options.token) })
}
