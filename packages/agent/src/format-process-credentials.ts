import type { CognitoCredentials } from "@claimbridge/core"
import { formatTime } from "./format-time.ts"

/**
 * Writes credentials as the document that an AWS SDK expects from a `credential_process`, on one line.
 *
 * Print it to stdout, with nothing before or after it.
 *
 * @example
 * ```ts
 * import { formatProcessCredentials } from "@claimbridge/agent"
 * import { fromGithubCognito } from "@claimbridge/core"
 *
 * const credentials = fromGithubCognito({ flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci" })
 * process.stdout.write(formatProcessCredentials(await credentials()))
 * ```
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function formatProcessCredentials(credentials: CognitoCredentials): string {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, accountId } = credentials
  return JSON.stringify({
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: formatTime(expiration),
    AccountId: accountId,
  })
}
