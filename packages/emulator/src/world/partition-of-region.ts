const PARTITIONS: Readonly<Record<string, string>> = { cn: "aws-cn", "us-gov": "aws-us-gov", eusc: "aws-eusc" }

/** `aws`, or the partition that a region such as `cn-north-1` belongs to. */
export function partitionOfRegion(region: string): string {
  const prefix = Object.keys(PARTITIONS).find((each) => region.startsWith(`${each}-`))
  return (prefix && PARTITIONS[prefix]) ?? "aws"
}
