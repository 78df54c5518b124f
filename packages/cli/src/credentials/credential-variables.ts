import type { CognitoCredentials } from "@claimbridge/core"

/** Credentials as the variables that every SDK reads. */
export function credentialVariables(
  { accessKeyId, secretAccessKey, sessionToken, expiration, accountId }: CognitoCredentials,
  region: string | undefined,
): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_CREDENTIAL_EXPIRATION: expiration.toISOString().replace(/\.\d+Z$/, "Z"),
    ...(accountId !== undefined && { AWS_ACCOUNT_ID: accountId }),
    ...(region !== undefined && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
  }
}
