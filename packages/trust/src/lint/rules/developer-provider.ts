import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const developerProvider: PoolRule = {
  code: "DEVELOPER_PROVIDER",
  severity: "error",
  preset: "recommended",
  message: "The pool has the developer provider {name}.",
  risk: "Whoever may call GetOpenIdTokenForDeveloperIdentity makes tokens with any tags, good for up to 24 hours.",
  fix: "Use a pool of its own for CI jobs, without a developer provider: once set, its name can't be changed.",
  page: awsPages.developerIdentities,
  check: ({ developerProviderName: name }) => (name ? [{ path: "developerProviderName", args: { name } }] : []),
}
