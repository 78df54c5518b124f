import { type ContextRequest, type Explanation, explainTrust, parsePolicy } from "@claimbridge/trust"
import type { RoleSettings } from "../aws/aws-side.ts"
import type { Check } from "../checks/check.ts"
import { addAction } from "../trust/add-action.ts"
import { type PolicyDocument, policyDocument } from "../trust/policy-document.ts"
import { statementAt } from "../trust/statement-at.ts"
import type { HopSide } from "./hop-side.ts"
import { hopStatement } from "./hop-statement.ts"

interface RequestedHop extends HopSide {
  readonly request: ContextRequest
}

/**
 * What to do about a trust policy that keeps a hop out. An action that is missing is added, and a policy that does not know
 * the role before gets a statement for it. What its conditions ask for is for the chain to bring along.
 */
export function mendHopTrust(
  hop: RequestedHop,
  role: RoleSettings,
  explanation: Explanation,
): Required<Pick<Check, "fix" | "remedies">> {
  const policy = policyDocument(role.trustPolicy)
  const mended = policy && mendedPolicy(policy, hop, explanation)
  if (mended && explainTrust(parsePolicy(mended), hop.request).verdict === "allowed") {
    const input = { RoleName: role.name, PolicyDocument: JSON.stringify(mended) }
    const change = { service: "iam", operation: "UpdateAssumeRolePolicy", input } as const
    return {
      fix: `Let sessions of ${hop.fromArn} in, in the trust policy of ${role.name}.`,
      remedies: [{ on: "aws", change }],
    }
  }
  return { fix: byHand(explanation), remedies: [] }
}

function mendedPolicy(
  policy: PolicyDocument,
  hop: RequestedHop,
  { nearestMiss }: Explanation,
): PolicyDocument | undefined {
  const { obstacles = [], path = "" } = nearestMiss ?? {}
  if (obstacles.some(({ code }) => code === "PRINCIPAL_MISMATCH" || code === "NO_ALLOW_STATEMENT")) {
    return { Version: "2012-10-17", ...policy, Statement: [...policy.Statement, hopStatement(hop)] }
  }
  const statement = statementAt(policy, path)
  if (statement === undefined || obstacles.some(({ code }) => code !== "ACTION_MISSING")) return undefined
  for (const action of obstacles.flatMap(({ requestValues = [] }) => requestValues)) addAction(statement, action)
  return policy
}

const options: readonly (readonly [RegExp, string])[] = [
  [/^sts:externalid$/, "Write the external-id that it asks for beside the hop in claimbridge.yaml."],
  [/^aws:requesttag\/|^aws:tagkeys$/, "Hand on the tags that it asks for, and no others, with --chain-tags."],
  [
    /^sts:rolesessionname$/,
    "Give the session the name that it asks for: role-session-name beside the hop in claimbridge.yaml.",
  ],
  [/^sts:sourceidentity$/, "Write the source-identity that it asks for beside the hop in claimbridge.yaml."],
]

function byHand({ nearestMiss }: Explanation): string {
  const keys = (nearestMiss?.obstacles ?? []).map(({ key = "" }) => key.toLowerCase())
  const fixes = options.filter(([pattern]) => keys.some((key) => pattern.test(key))).map(([, fix]) => fix)
  return fixes.join(" ") || "If this chain is meant to get in, change the trust policy of that role."
}
