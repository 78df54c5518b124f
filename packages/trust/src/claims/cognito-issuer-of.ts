/** The issuer of a pool's tokens, without scheme: that of the partition which the pool's id begins with the region of. */
export function cognitoIssuerOf(poolId: string): string {
  if (poolId.startsWith("cn-")) return "cognito-identity.cn-north-1.amazonaws.com.cn"
  if (poolId.startsWith("us-gov-east-1:")) return "cognito-identity.us-gov-east-1.amazonaws.com"
  return poolId.startsWith("us-gov-") ? "cognito-identity-us-gov.amazonaws.com" : "cognito-identity.amazonaws.com"
}
