import { type Finding, lintTrust } from "@claimbridge/trust/lint"
import type { Remedy } from "../plan/remedy.ts"
import { isForLogin } from "../trust/is-for-login.ts"
import { policyDocument } from "../trust/policy-document.ts"
import { statementAt } from "../trust/statement-at.ts"
import type { TrustWorld } from "../trust/trust-world.ts"
import type { Check } from "./check.ts"
import { findingCheck } from "./finding-check.ts"

/** What is unsafe in the role's trust policy. Notes are left to `claimbridge lint`. */
export function lintChecks(world: TrustWorld, remedies: readonly Remedy[]): readonly Check[] {
  const { role, pool, policy } = world
  const findings = lintTrust(policy, { pool, roleTags: role.tags })
  return findings
    .filter(({ severity, path }) => severity !== "note" && isOfThisJob(path, world))
    .map((finding) => findingCheck(finding, `role.${finding.code}`, remediesFor(finding, role.name, remedies)))
}

/** What other issuers' jobs come in by has the tags and the owners of theirs. */
function isOfThisJob(path: string, { role, login, pool: { providers } }: TrustWorld): boolean {
  const document = policyDocument(role.trustPolicy)
  const statement = document && statementAt(document, path)
  return statement === undefined || isForLogin(statement, { login, providers })
}

function remediesFor({ code, args }: Finding, roleName: string, remedies: readonly Remedy[]): readonly Remedy[] {
  if (code !== "ROLE_TAG_COLLISION") return remedies
  const input = { RoleName: roleName, TagKeys: [args.tag] }
  return [{ on: "aws", change: { service: "iam", operation: "UntagRole", input } }]
}
