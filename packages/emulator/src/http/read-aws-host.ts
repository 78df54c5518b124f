/** What the host name of a request tells; nothing, when it isn't one of AWS's. */
export interface AwsHost {
  readonly service?: string
  readonly region?: string
  /** S3's virtual-hosted style only. */
  readonly bucket?: string
}

const SUFFIX = /^(.+?)\.(?:amazonaws\.com(?:\.cn)?|api\.aws|amazonaws\.eu)$/
/** Services with one endpoint for a whole partition. */
const GLOBAL: Readonly<Record<string, string>> = {
  sts: "us-east-1",
  iam: "us-east-1",
  "iam-fips": "us-east-1",
  "iam.global": "us-east-1",
  "iam.us-gov": "us-gov-west-1",
}
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/

/**
 * Reads `sts.eu-west-1.amazonaws.com`, `acme-artifacts.s3.eu-west-1.amazonaws.com`, `111122223333.ddb.eu-west-1.amazonaws.com`
 * and their like. Global endpoints are in the first region of their partition.
 */
export function readAwsHost(host: string): AwsHost {
  const name = SUFFIX.exec(host.replace(/:\d+$/, ""))?.[1]
  if (name === undefined) return {}
  const s3 = /^(?:(.+)\.)?s3(?:-fips)?(?:\.dualstack)?(?:\.([a-z0-9-]+))?$/.exec(name)
  if (s3) return { service: "s3", ...region(s3[2]), ...(s3[1] !== undefined && { bucket: s3[1] }) }
  const byAccount = /^\d{12}\.ddb\.([a-z0-9-]+)$/.exec(name)
  if (byAccount) return { service: "dynamodb", ...region(byAccount[1]) }
  const [label = "", second] = name.split(".")
  const service = label.replace(/-fips$/, "")
  const global = Object.hasOwn(GLOBAL, name) ? GLOBAL[name] : undefined
  return { service, ...(global === undefined ? region(second) : { region: global }) }
}

function region(label: string | undefined): { readonly region?: string } {
  return label !== undefined && REGION.test(label) ? { region: label } : {}
}
