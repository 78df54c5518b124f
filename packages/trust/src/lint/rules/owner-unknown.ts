import { awsPages } from "../aws-pages.ts"
import type { TrustRule } from "../trust-subject.ts"

const ownerIdClaims = ["repository_owner_id", "namespace_id", "organization_id"]

export const ownerUnknown: TrustRule = {
  code: "OWNER_UNKNOWN",
  severity: "error",
  preset: "recommended",
  message: "{value} isn't the id of an owner of yours.",
  risk: "Jobs of somebody else take the role.",
  fix: "Correct the id, or add it to the known ones.",
  page: awsPages.sharedProviders,
  check: ({ entrances, facts }) =>
    entrances
      .flatMap(({ claimGates }) => claimGates)
      .filter(({ gate, claim }) => gate.firm && ownerIdClaims.includes(claim))
      .flatMap(({ gate, patterns }) =>
        patterns
          .filter((value) => facts.ownerIds && !facts.ownerIds.includes(value))
          .map((value) => ({ path: gate.condition.path, args: { value } })),
      ),
}
