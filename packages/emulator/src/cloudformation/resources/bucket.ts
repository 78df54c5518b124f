import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import { generatedName } from "../stack/generated-name.ts"
import type { Stack } from "../stack/stack.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

const MAX_LENGTH = 63

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-s3-bucket.html */
export const bucket: ResourceType = {
  properties: ["BucketName"],
  withoutEffect: [
    "AbacStatus",
    "AccelerateConfiguration",
    "AccessControl",
    "AnalyticsConfigurations",
    "BucketEncryption",
    "BucketNamePrefix",
    "BucketNamespace",
    "CorsConfiguration",
    "IntelligentTieringConfigurations",
    "InventoryConfigurations",
    "LifecycleConfiguration",
    "LoggingConfiguration",
    "MetadataConfiguration",
    "MetadataTableConfiguration",
    "MetricsConfigurations",
    "NotificationConfiguration",
    "ObjectLockConfiguration",
    "ObjectLockEnabled",
    "OwnershipControls",
    "PublicAccessBlockConfiguration",
    "ReplicationConfiguration",
    "Tags",
    "VersioningConfiguration",
    "WebsiteConfiguration",
  ],
  notEmulated: [],
  create(context) {
    const { stack } = context
    const name = readBucketName(context)
    const { region, account } = stack
    stack.changes.put(stack.world.buckets, name, { name, accountId: account.id, region, objects: new Map() })
    const arn = `arn:${stack.partition}:s3:::${name}`
    return { reference: name, arn, attributes: { Arn: arn, ...addresses(stack, name) } }
  },
}

function readBucketName({ stack, logicalId, properties }: ResourceContext): string {
  const name = properties.text("BucketName") ?? generatedName(stack, logicalId, MAX_LENGTH).toLowerCase()
  const expected = "3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends"
  checkPattern(properties, name, {
    key: "BucketName",
    pattern: /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    expected,
  })
  if (stack.world.buckets.has(name)) throw nameTaken(properties.placeOf("BucketName"), `${name} already exists`)
  return name
}

function addresses({ region, partition }: Stack, name: string): Readonly<Record<string, string>> {
  const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"
  return {
    DomainName: `${name}.s3.${suffix}`,
    RegionalDomainName: `${name}.s3.${region}.${suffix}`,
    DualStackDomainName: `${name}.s3.dualstack.${region}.${suffix}`,
    WebsiteURL: `http://${name}.s3-website-${region}.${suffix}`,
  }
}
