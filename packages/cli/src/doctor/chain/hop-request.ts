import type { ContextRequest, RequestPrincipal } from "@claimbridge/trust"
import { fillSessionName } from "../../trust/explain/fill-session-name.ts"
import { accountOf } from "../aws/account-of.ts"
import { roleNameOf } from "../aws/role-name-of.ts"
import type { Facts } from "../facts.ts"
import type { HopSide } from "./hop-side.ts"
import { type HopTags, prefixed } from "./hop-tags.ts"

/** What the session of one role asks for when it is to assume the next; nothing without the role that asks. */
export function hopRequest(facts: Facts, { hop, fromArn }: HopSide, tags: HopTags): ContextRequest | undefined {
  const accountId = fromArn === undefined ? undefined : accountOf(fromArn)
  if (fromArn === undefined || accountId === undefined) return undefined
  const template = hop.roleSessionName ?? facts.options.text("role-session-name")
  const sessionName = template === undefined ? undefined : fillSessionName(template, facts.job.claims ?? {})
  const keys = Object.keys(tags.requested)
  const { externalId, sourceIdentity, transitiveTagKeys = [] } = hop
  return {
    from: "context",
    action: "sts:AssumeRole",
    principal: principalOf(fromArn, accountId, sessionName),
    context: {
      "aws:PrincipalArn": fromArn,
      "aws:PrincipalAccount": accountId,
      "aws:ResourceAccount": accountOf(hop.roleArn) ?? "",
      ...prefixed("aws:PrincipalTag", tags.ofSession),
      ...prefixed("aws:RequestTag", tags.requested),
      ...(keys.length > 0 && { "aws:TagKeys": keys }),
      ...(transitiveTagKeys.length > 0 && { "sts:TransitiveTagKeys": transitiveTagKeys }),
      ...(externalId !== undefined && { "sts:ExternalId": externalId }),
      ...(sourceIdentity !== undefined && { "sts:SourceIdentity": sourceIdentity }),
      ...(sessionName !== undefined && { "sts:RoleSessionName": sessionName }),
    },
  }
}

function principalOf(roleArn: string, accountId: string, sessionName = "session"): RequestPrincipal {
  const partition = roleArn.split(":")[1] ?? "aws"
  const session = `arn:${partition}:sts::${accountId}:assumed-role/${roleNameOf(roleArn)}/${sessionName}`
  return { type: "AWS", ids: [session, roleArn, `arn:${partition}:iam::${accountId}:root`, accountId] }
}
