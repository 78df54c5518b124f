/** The issuers of Amazon Cognito's tokens, without scheme. Each is also its own name as a principal. */
const cognitoIssuers: ReadonlySet<string> = new Set([
  "cognito-identity.amazonaws.com",
  "cognito-identity.cn-north-1.amazonaws.com.cn",
  "cognito-identity-us-gov.amazonaws.com",
  "cognito-identity.us-gov-east-1.amazonaws.com",
])

/**
 * Whether tokens of this issuer are made by pools, in whatever partition.
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function isCognitoIssuer(issuer: string | undefined): boolean {
  return issuer !== undefined && cognitoIssuers.has(issuer)
}
