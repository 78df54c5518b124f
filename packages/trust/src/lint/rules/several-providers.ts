import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const severalProviders: PoolRule = {
  code: "SEVERAL_PROVIDERS",
  severity: "warning",
  preset: "recommended",
  message: "The pool takes tokens of {providers}.",
  risk: "The users of each have the same audience and the same amr, and may have tags of the same names.",
  fix: "Use one pool for each, or ask for the provider in amr in every trust policy.",
  page: awsPages.identityPools,
  check: ({ providers = [] }) =>
    providers.length > 1 ? [{ path: "providers", args: { providers: providers.join(", ") } }] : [],
}
