/** The partition of a region, and the name that Amazon Cognito has there in trust policies. */
export interface Partition {
  readonly name: string
  readonly cognito: string
}

/**
 * What a region's partition is called.
 *
 * The name in the China Regions is the one that AWS's mobile SDKs use: no page of AWS has it.
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function partitionOf(region: string): Partition {
  if (region.startsWith("cn-")) return { name: "aws-cn", cognito: "cognito-identity.cn-north-1.amazonaws.com.cn" }
  if (region === "us-gov-east-1") return { name: "aws-us-gov", cognito: "cognito-identity.us-gov-east-1.amazonaws.com" }
  if (region.startsWith("us-gov-")) return { name: "aws-us-gov", cognito: "cognito-identity-us-gov.amazonaws.com" }
  return { name: "aws", cognito: "cognito-identity.amazonaws.com" }
}
