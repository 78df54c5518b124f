import { awsPages } from "../aws-pages.ts"
import { ownerClaims } from "../owner-claims.ts"
import type { PoolRule } from "../pool-rule.ts"

export const mappingWithoutOwnerId: PoolRule = {
  code: "MAPPING_WITHOUT_OWNER_ID",
  severity: "warning",
  preset: "recommended",
  message: "No tag has an id that says whose job it is; such claims are {claims}.",
  risk: "Roles have to trust names, and names change hands.",
  fix: "Map one of them.",
  page: awsPages.attributes,
  check: ({ mapping = {}, issuer = "github" }) => {
    const ids = issuer === "private" ? [] : ownerClaims[issuer].ids
    const mapped = Object.values(mapping)
    if (ids.length === 0 || mapped.length === 0 || ids.some((claim) => mapped.includes(claim))) return []
    return [{ path: "mapping", args: { claims: ids.join(", ") } }]
  },
}
