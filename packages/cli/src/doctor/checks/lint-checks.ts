import { type Finding, lintTrust } from "@claimbridge/trust/lint"
import type { Remedy } from "../plan/remedy.ts"
import type { TrustWorld } from "../trust/trust-world.ts"
import type { Check } from "./check.ts"
import { findingCheck } from "./finding-check.ts"

/** What is unsafe in the role's trust policy. Notes are left to `claimbridge lint`. */
export function lintChecks({ role, pool, policy }: TrustWorld, remedies: readonly Remedy[]): readonly Check[] {
  const findings = lintTrust(policy, { pool, roleTags: role.tags })
  return findings
    .filter(({ severity }) => severity !== "note")
    .map((finding) => findingCheck(finding, `role.${finding.code}`, remediesFor(finding, role.name, remedies)))
}

function remediesFor({ code, args }: Finding, roleName: string, remedies: readonly Remedy[]): readonly Remedy[] {
  if (code !== "ROLE_TAG_COLLISION") return remedies
  const input = { RoleName: roleName, TagKeys: [args.tag] }
  return [{ on: "aws", change: { service: "iam", operation: "UntagRole", input } }]
}
