import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

const longest = 128

export const providerArnTooLong: PoolRule = {
  code: "PROVIDER_ARN_TOO_LONG",
  severity: "error",
  preset: "recommended",
  message: "{provider} has {length} characters, more than the 128 that a map of tags may name.",
  risk: "SetPrincipalTagAttributeMap and role mappings refuse it: no claim becomes a tag.",
  fix: "Shorten what the issuer's URL is made of, such as the workspace's name.",
  page: awsPages.attributes,
  check: ({ providers = [] }) =>
    providers
      .filter((provider) => provider.length > longest)
      .map((provider) => ({ path: "providers", args: { provider, length: String(provider.length) } })),
}
