import { authorize, type ContextRequest, type NamedPolicy, PolicyError, parsePolicy } from "@claimbridge/trust"
import { accountOf } from "../aws/account-of.ts"
import { readValue } from "../reading.ts"
import { hopActions } from "./hop-actions.ts"
import type { HopSide } from "./hop-side.ts"

/** The first action that the policies of the role before do not let its sessions do; nothing when they may, or nobody knows. */
export function permissionDenied(
  { hop, fromArn = "", permissions, role }: HopSide,
  { principal, context }: ContextRequest,
): { readonly action: string; readonly isExplicit: boolean } | undefined {
  const identity = (readValue(permissions) ?? []).map(({ name, document }) => readPolicy(name, document))
  if (identity.includes(undefined)) return undefined
  const resource = readPolicy("trust policy", readValue(role)?.trustPolicy ?? "")
  const policies = {
    identity: identity.filter((policy) => policy !== undefined),
    ...(resource && { resource }),
    sameAccount: accountOf(fromArn) === accountOf(hop.roleArn),
  }
  for (const action of hopActions(hop)) {
    const request = { action, resource: hop.roleArn, context, ...(principal && { principal }) }
    const { deniedBy, policies: results } = authorize(policies, request)
    const mine = results.filter(({ type }) => type === "identity")
    if (mine.some(({ evaluation }) => evaluation.decision === "explicit-deny")) return { action, isExplicit: true }
    const isAllowed = mine.some(({ evaluation }) => evaluation.decision === "allow")
    if (!isAllowed && deniedBy !== undefined) return { action, isExplicit: false }
  }
  return undefined
}

function readPolicy(name: string, document: string): NamedPolicy | undefined {
  try {
    return { name, policy: parsePolicy(document) }
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
