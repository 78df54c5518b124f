/** What the host name of a request tells; nothing, when it isn't one of AWS's. */
export interface AwsHost {
  readonly service?: string
  readonly region?: string
  /** S3's virtual-hosted style only. */
  readonly bucket?: string
}

const SUFFIX = /^(.+?)\.(?:amazonaws\.com(?:\.cn)?|api\.aws|amazonaws\.eu)$/
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/

/**
 * Reads `sts.eu-west-1.amazonaws.com`, `acme-artifacts.s3.eu-west-1.amazonaws.com`, `111122223333.ddb.eu-west-1.amazonaws.com`
 * and their like. STS's global endpoint is in us-east-1.
 */
export function readAwsHost(host: string): AwsHost {
  const name = SUFFIX.exec(host.replace(/:\d+$/, ""))?.[1]
  if (name === undefined) return {}
  const s3 = /^(?:(.+)\.)?s3(?:-fips)?(?:\.dualstack)?(?:\.([a-z0-9-]+))?$/.exec(name)
  if (s3) return { service: "s3", ...region(s3[2]), ...(s3[1] !== undefined && { bucket: s3[1] }) }
  const byAccount = /^\d{12}\.ddb\.([a-z0-9-]+)$/.exec(name)
  if (byAccount) return { service: "dynamodb", ...region(byAccount[1]) }
  const [service = "", second] = name.split(".")
  if (name === "sts") return { service, region: "us-east-1" }
  return { service: service.replace(/-fips$/, ""), ...region(second) }
}

function region(label: string | undefined): { readonly region?: string } {
  return label !== undefined && REGION.test(label) ? { region: label } : {}
}
