import type { CognitoCredentialProvider } from "./cognito-credential-provider.ts"
import { createProvider } from "./create-provider.ts"
import { checkOptions } from "./options/check-options.ts"
import type { FlowOptions } from "./options/flow-options.ts"
import type { TokenSource } from "./token/token-source.ts"

/** Options of `fromCognito`: those of one flow, and where the token comes from. */
export type FromCognitoOptions = FlowOptions & {
  /** Gives the CI's token: `githubToken()`, `fileToken(path)`, `envToken(name)`, `commandToken(argv)` or your own. */
  readonly token: TokenSource
}

/**
 * Gives AWS credentials for a CI's token, from any token source.
 *
 * The call does no I/O: the exchange runs when a client first needs credentials. Options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fileToken, fromCognito } from "@claimbridge/core"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *     token: fileToken("/var/run/secrets/acme/token"),
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider any code of `errorCatalog`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function fromCognito(options: FromCognitoOptions): CognitoCredentialProvider {
  const typed = { ...options }
  checkOptions(typed, ["token"])
  return createProvider("fromCognito", typed)
}
