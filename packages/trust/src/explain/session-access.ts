import type { AuthorizationRequest, RequestContext, RequestPrincipal } from "../authorization-request.ts"
import { authorize, type PolicySet } from "../authorize.ts"
import type { AccessVerdict } from "./explanation.ts"
import { parseRoleArn } from "./request/parse-role-arn.ts"
import type { PreparedRequest } from "./request/prepared-request.ts"

/** What the session is to do once the role is assumed. */
export interface SessionAccess {
  /** Policies of the role, permissions boundary, session policies, and the policy of the resource. */
  readonly policies: PolicySet
  /** Each with its resource, and condition keys of its own such as `s3:prefix`. */
  readonly actions: readonly Pick<AuthorizationRequest, "action" | "resource" | "context">[]
}

/** Asks the permission policies about each action, as the session that the request would begin. */
export function sessionAccess(
  prepared: PreparedRequest,
  { policies, actions }: SessionAccess,
): readonly AccessVerdict[] {
  const session = sessionContext(prepared)
  const principal = sessionPrincipal(prepared)
  return actions.map(({ action, resource, context }) => {
    const request = { action, ...(resource !== undefined && { resource }) }
    const asSession = { ...request, ...(principal && { principal }), context: { ...session, ...context } }
    return { ...request, authorization: authorize(policies, asSession) }
  })
}

/** Claims that STS knows as keys of trust policies only stay behind. */
const staysWithSession = /^aws:(?!requesttag\/|tagkeys)|:(?:aud|sub|amr)$/i

/**
 * Tags of the session win over those of the role, whatever the case of their keys.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function sessionContext({ context, source, session }: PreparedRequest): RequestContext {
  const tags = new Map([...Object.entries(source.roleTags), ...requestTags(context)].map(lowerCaseKey))
  const role = session && parseRoleArn(session.roleArn)
  const sourceIdentity = context["sts:SourceIdentity"]
  return {
    ...Object.fromEntries(Object.entries(context).filter(([key]) => staysWithSession.test(key))),
    ...Object.fromEntries([...tags].map(([tag, value]) => [`aws:PrincipalTag/${tag}`, value])),
    ...(session && { "aws:PrincipalArn": session.roleArn, "aws:PrincipalType": "AssumedRole" }),
    ...(role && { "aws:PrincipalAccount": role.accountId }),
    ...(sourceIdentity && { "aws:SourceIdentity": sourceIdentity }),
  }
}

type Entry = readonly [key: string, value: string | readonly string[]]

function requestTags(context: RequestContext): readonly Entry[] {
  const prefix = "aws:requesttag/"
  return Object.entries(context)
    .filter(([key]) => key.toLowerCase().startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value] as const)
}

function lowerCaseKey([key, value]: Entry): Entry {
  return [key.toLowerCase(), value]
}

function sessionPrincipal({ session, principal }: PreparedRequest): RequestPrincipal | undefined {
  const role = session && parseRoleArn(session.roleArn)
  if (!role) return principal

  const { partition, accountId, name } = role
  const sessionArn = `arn:${partition}:sts::${accountId}:assumed-role/${name}/${session.name ?? "session"}`
  const root = `arn:${partition}:iam::${accountId}:root`
  return { type: "AWS", ids: [sessionArn, session.roleArn, root, accountId] }
}
