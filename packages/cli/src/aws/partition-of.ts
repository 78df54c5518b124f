/** A partition of AWS, with the region that IAM is asked in. */
export interface Partition {
  readonly name: string
  readonly iamRegion: string
  readonly domain: string
}

/** The partition that a region belongs to. */
export function partitionOf(region: string): Partition {
  if (region.startsWith("cn-")) return { name: "aws-cn", iamRegion: "cn-north-1", domain: "amazonaws.com.cn" }
  if (region.startsWith("us-gov-")) return { name: "aws-us-gov", iamRegion: "us-gov-west-1", domain: "amazonaws.com" }
  if (region.startsWith("eusc-")) return { name: "aws-eusc", iamRegion: "eusc-de-east-1", domain: "amazonaws.eu" }
  return { name: "aws", iamRegion: "us-east-1", domain: "amazonaws.com" }
}
