import type { GrantedRole } from "../exchange/granted-role.ts"

/** The variables that hold credentials; `AWS_CREDENTIAL_EXPIRATION` tells the SDKs that know it when they end. */
export function credentialVariables({ credentials }: GrantedRole): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_CREDENTIAL_EXPIRATION: credentials.expiration.toISOString(),
  }
}

/** The region in both spellings: not every SDK reads either. */
export function regionVariables(region: string): Readonly<Record<string, string>> {
  return { AWS_REGION: region, AWS_DEFAULT_REGION: region }
}

/**
 * The profile that tools use when none is named; `default` is that without being told, unless they are told otherwise.
 * botocore and the AWS CLI look at `AWS_DEFAULT_PROFILE` first.
 */
export function profileVariable(
  profile: string | undefined,
  { AWS_PROFILE: current, AWS_DEFAULT_PROFILE: currentDefault }: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  if (profile === undefined) return {}
  return {
    ...((profile !== "default" || current) && { AWS_PROFILE: profile }),
    ...(currentDefault && { AWS_DEFAULT_PROFILE: profile }),
  }
}
