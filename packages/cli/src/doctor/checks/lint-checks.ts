import { parsePolicy } from "@claimbridge/trust"
import { type Finding, formatFindings, lintTrust } from "@claimbridge/trust/lint"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import type { TrustWorld } from "../trust/trust-world.ts"
import type { Check } from "./check.ts"

/** What is unsafe in the role's trust policy. Notes are left to `claimbridge lint`. */
export function lintChecks(facts: Facts, { role, pool }: TrustWorld, remedies: readonly Remedy[]): readonly Check[] {
  const findings = lintTrust(parsePolicy(role.trustPolicy), { pool, roleTags: role.tags })
  return findings
    .filter(({ severity }) => severity !== "note")
    .map((finding) =>
      findingCheck(
        finding,
        `role.${finding.code}`,
        remediesFor(finding, role.name, [...tagMapRemedy(facts), ...remedies]),
      ),
    )
}

function remediesFor({ code, args }: Finding, roleName: string, remedies: readonly Remedy[]): readonly Remedy[] {
  if (code !== "ROLE_TAG_COLLISION") return remedies
  const input = { RoleName: roleName, TagKeys: [args.tag] }
  return [{ on: "aws", change: { service: "iam", operation: "UntagRole", input } }]
}

/** A finding of trust as a check. An error lets strangers in, so it is broken, though the exchange works. */
export function findingCheck(finding: Finding, name: string, remedies: readonly Remedy[]): Check {
  const [, message = "", risk = "", fix = ""] = formatFindings([finding])
    .split("\n")
    .map((line) => line.trim())
  const where = finding.path.startsWith("Statement") ? `${finding.path} of the trust policy: ` : ""
  return {
    name,
    area: "aws",
    state: finding.severity === "error" ? "broken" : "warning",
    message: `${where}${message} ${risk.replace(/^Risk:\s*/, "")}`,
    fix: fix.replace(/^Fix:\s*/, ""),
    remedies,
  }
}
