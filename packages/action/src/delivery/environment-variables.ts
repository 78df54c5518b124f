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

/** The profile that tools use when none is named; `default` is that without being told. */
export function profileVariable(profile: string | undefined): Readonly<Record<string, string>> {
  return profile === undefined || profile === "default" ? {} : { AWS_PROFILE: profile }
}
