/** A partition of AWS, with the region that IAM is asked in. */
export interface Partition {
  readonly name: string
  readonly iamRegion: string
  readonly domain: string
  /** What Cognito is called there in trust policies. */
  readonly cognito: string
}

/** The partition that a region belongs to. */
export function partitionOf(region: string): Partition {
  const cognito = cognitoIn(region)
  if (region.startsWith("cn-")) return { name: "aws-cn", iamRegion: "cn-north-1", domain: "amazonaws.com.cn", cognito }
  if (region.startsWith("us-gov-")) {
    return { name: "aws-us-gov", iamRegion: "us-gov-west-1", domain: "amazonaws.com", cognito }
  }
  if (region.startsWith("eusc-"))
    return { name: "aws-eusc", iamRegion: "eusc-de-east-1", domain: "amazonaws.eu", cognito }
  return { name: "aws", iamRegion: "us-east-1", domain: "amazonaws.com", cognito }
}

/** No page of AWS has the name in China: it is the one that AWS's mobile SDKs use. */
function cognitoIn(region: string): string {
  if (region.startsWith("cn-")) return "cognito-identity.cn-north-1.amazonaws.com.cn"
  if (region === "us-gov-east-1") return "cognito-identity.us-gov-east-1.amazonaws.com"
  return region.startsWith("us-gov-") ? "cognito-identity-us-gov.amazonaws.com" : "cognito-identity.amazonaws.com"
}
