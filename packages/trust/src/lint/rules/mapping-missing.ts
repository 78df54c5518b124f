import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const mappingMissing: PoolRule = {
  code: "MAPPING_MISSING",
  severity: "warning",
  preset: "recommended",
  message: "No claim becomes a tag.",
  risk: "Roles can ask for nothing but the subject, and permissions can't tell one job from another.",
  fix: "Map the claims that policies ask for, the owner's id first.",
  page: awsPages.attributes,
  check: ({ mapping = {} }) => (Object.keys(mapping).length === 0 ? [{ path: "mapping" }] : []),
}
