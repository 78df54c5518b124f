import type { RequestContext } from "../../authorization-request.ts"
import type { Note } from "../explanation.ts"
import { callRefusals } from "./call-refusals.ts"
import { identityContext } from "./identity-context.ts"
import { parseRoleArn } from "./parse-role-arn.ts"
import { poolIdentity } from "./pool-identity.ts"
import type { Claims, PreparedRequest, RequestSource } from "./prepared-request.ts"
import { readClaims } from "./read-claims.ts"
import { textList } from "./text-list.ts"
import { tokenIdentity } from "./token-identity.ts"
import type { ContextRequest, PoolRequest, RoleCall, StsTokenRequest, TrustRequest } from "./trust-request.ts"
import type { WebIdentity } from "./web-identity.ts"
import { withoutTokens } from "./without-tokens.ts"

const assume = "sts:AssumeRoleWithWebIdentity"

/** Puts a request into IAM's words: action, principal and condition keys. */
export function prepareRequest(request: TrustRequest): PreparedRequest {
  if (request.from === "context") return prepareContext(request)
  const claims = readClaims(request.claims)
  return request.from === "pool" ? preparePool(request, claims) : prepareToken(request, claims)
}

function prepareContext({ action = assume, principal, context }: ContextRequest): PreparedRequest {
  return {
    action,
    ...(principal && { principal }),
    context: maskContext(context),
    source: { from: "context", issuer: "", claims: {}, mapping: {}, tags: {}, roleTags: {}, isNameFixed: false },
    refusals: [],
    notes: [],
  }
}

function preparePool(request: PoolRequest, claims: Claims): PreparedRequest {
  const { identity, refusals, notes } = poolIdentity(request, claims)
  const isNameFixed = request.flow === "enhanced"
  const call = isNameFixed ? { ...request, roleSessionName: "CognitoIdentityCredentials" } : request
  const isReplaced = isNameFixed && request.roleSessionName !== undefined
  const prepared = prepareIdentity(identity, call, {
    from: "pool",
    claims,
    mapping: request.pool.mapping,
    isNameFixed,
  })
  const note: readonly Note[] = isReplaced ? [{ code: "SESSION_NAME_REPLACED", facts: {} }] : []
  return {
    ...prepared,
    refusals: [...refusals, ...prepared.refusals],
    notes: [...notes, ...note, ...prepared.notes],
  }
}

function prepareToken(request: StsTokenRequest, claims: Claims): PreparedRequest {
  const identity = tokenIdentity(claims, parseRoleArn(request.roleArn))
  return prepareIdentity(identity, request, { from: "token", claims, mapping: {}, isNameFixed: false })
}

type Origin = Pick<RequestSource, "from" | "claims" | "mapping" | "isNameFixed">

function prepareIdentity(identity: WebIdentity, call: RoleCall, origin: Origin): PreparedRequest {
  const { issuer, principal, tags } = identity
  const refusals = callRefusals(call, identity)
  const isIllegal = refusals.some(({ code }) => code === "TAG_VALUE_ILLEGAL" || code === "TAG_VALUE_TOO_LONG")
  return {
    action: assume,
    principal: { type: "Federated", ids: [principal] },
    context: maskContext(identityContext(identity, call)),
    source: { ...origin, issuer, tags, roleTags: call.roleTags ?? {} },
    session: { roleArn: call.roleArn, name: call.roleSessionName },
    refusals,
    notes: isIllegal ? [{ code: "ILLEGAL_TAG_REFUSED", facts: {} }] : [],
  }
}

function maskContext(context: RequestContext): RequestContext {
  const entries = Object.entries(context).map(
    ([key, value]) => [key, typeof value === "string" ? withoutTokens(value) : textList(value)] as const,
  )
  return Object.fromEntries(entries)
}
