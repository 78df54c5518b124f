const STANDARD = "cognito-identity.amazonaws.com"
const CHINA = "cognito-identity.cn-north-1.amazonaws.com.cn"
const GOV_EAST = "cognito-identity.us-gov-east-1.amazonaws.com"
const GOV = "cognito-identity-us-gov.amazonaws.com"

/** What Cognito is called, in trust policies and without scheme as an issuer, in each partition. */
export const COGNITO_LOGINS: readonly string[] = [STANDARD, CHINA, GOV, GOV_EAST]

/**
 * The name that tokens of a pool have for Cognito, by the region that the pool's id begins with.
 *
 * Open: the name in China, which is that of AWS's mobile SDKs, and whether tokens are issued under these names at all.
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function cognitoLogin(poolId: string): string {
  if (poolId.startsWith("cn-")) return CHINA
  if (poolId.startsWith("us-gov-east-1:")) return GOV_EAST
  return poolId.startsWith("us-gov-") ? GOV : STANDARD
}
