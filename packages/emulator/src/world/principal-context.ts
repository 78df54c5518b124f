import type { RequestContext, RequestPrincipal } from "@claimbridge/trust"
import type { Caller } from "./caller.ts"
import type { Session } from "./session.ts"

/**
 * Gives the condition keys that describe who makes a request.
 *
 * @param now Milliseconds since the epoch.
 */
export function principalContext(caller: Caller, now: number): RequestContext {
  return {
    "aws:CurrentTime": new Date(now).toISOString(),
    "aws:EpochTime": String(Math.floor(now / 1000)),
    "aws:PrincipalAccount": caller.account.id,
    "aws:PrincipalIsAWSService": "false",
    "aws:ViaAWSService": "false",
    "aws:userid": caller.userId,
    ...(caller.kind === "session" ? sessionContext(caller.session) : userContext(caller.arn)),
  }
}

/** Gives what `Principal` elements of resource policies and trust policies are compared with. */
export function requestPrincipal(caller: Caller): RequestPrincipal {
  const roles = caller.kind === "session" ? [caller.session.role.arn] : []
  return { type: "AWS", ids: [caller.arn, ...roles, accountRootArn(caller.arn, caller.account.id), caller.account.id] }
}

function userContext(arn: string): RequestContext {
  return {
    "aws:PrincipalArn": arn,
    "aws:PrincipalType": "User",
    "aws:username": arn.slice(arn.lastIndexOf("/") + 1),
  }
}

function sessionContext(session: Session): RequestContext {
  return {
    ...session.federation,
    ...principalTags(session),
    "aws:PrincipalArn": session.role.arn,
    "aws:PrincipalType": "AssumedRole",
    "aws:TokenIssueTime": session.issued.toISOString(),
    ...(session.sourceIdentity !== undefined && { "aws:SourceIdentity": session.sourceIdentity }),
  }
}

/** Session tags win over tags of the role, whatever the case of their keys. */
function principalTags({ role, tags }: Session): RequestContext {
  const taken = new Set(Object.keys(tags).map((key) => key.toLowerCase()))
  const inherited = Object.entries(role.tags).filter(([key]) => !taken.has(key.toLowerCase()))
  const entries = [...inherited, ...Object.entries(tags)]
  return Object.fromEntries(entries.map(([key, value]) => [`aws:PrincipalTag/${key}`, value]))
}

function accountRootArn(arn: string, accountId: string): string {
  const partition = arn.split(":")[1] ?? "aws"
  return `arn:${partition}:iam::${accountId}:root`
}
