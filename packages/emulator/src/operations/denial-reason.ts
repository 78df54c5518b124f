import type { Authorization, PolicyType } from "@claimbridge/trust"

const POLICY_KINDS: Readonly<Record<PolicyType, string>> = {
  identity: "identity-based policy",
  session: "session policy",
  boundary: "permissions boundary",
  resource: "resource-based policy",
}

/**
 * How AWS ends a refusal: with the kind of policy, but never the statement.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialReason(action: string, { deniedBy, policies }: Authorization): string {
  if (deniedBy !== "explicit-deny")
    return `because no ${POLICY_KINDS[deniedBy ?? "identity"]} allows the ${action} action`
  const denying = policies.find(({ evaluation }) => evaluation.decision === "explicit-deny")
  const kind = POLICY_KINDS[denying?.type ?? "identity"]
  return `with an explicit deny in ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`
}
