import { policyCharacters } from "../compiled-policies.ts"
import { evaluatePolicy } from "../evaluate-policy.ts"
import type { ConditionFact } from "../evaluation.ts"
import type { Policy } from "../policy.ts"
import { conditionObstacle } from "./condition-obstacle.ts"
import { explainStatement } from "./explain-statement.ts"
import type { ActionVerdict, Explanation, Note, Obstacle } from "./explanation.ts"
import { findNearestMiss } from "./find-nearest-miss.ts"
import { findTraps } from "./find-traps.ts"
import { neededActions } from "./needed-actions.ts"
import { prepareRequest } from "./request/prepare-request.ts"
import type { PreparedRequest } from "./request/prepared-request.ts"
import type { TrustRequest } from "./request/trust-request.ts"
import { type SessionAccess, sessionAccess } from "./session-access.ts"

const defaultQuotaCharacters = 2048

/**
 * Tells whether a trust policy lets a CI job assume the role and, if not, which condition said no and what would have to
 * change.
 *
 * Asks the policy about `sts:AssumeRoleWithWebIdentity`, and about `sts:TagSession` and `sts:SetSourceIdentity` when the
 * request comes with tags or a source identity. Where AWS's documentation leaves something open, the stricter reading
 * counts, and a note says so. No signature is verified.
 *
 * @example
 * ```ts
 * import { explainTrust, formatExplanation, parsePolicy } from "@claimbridge/trust"
 *
 * export function whyDenied(trustPolicy: string, claims: Record<string, unknown>): string {
 *   const pool = { id: "eu-central-1:00000000-0000-4000-8000-000000000000", mapping: { repository: "repository" } }
 *   const roleArn = "arn:aws:iam::111122223333:role/deploy"
 *   const policy = parsePolicy(trustPolicy, { kind: "trust" })
 *   return formatExplanation(explainTrust(policy, { from: "pool", claims, pool, roleArn }))
 * }
 * ```
 *
 * @param session What the session is to do then. Without it, nothing is said about permission policies.
 * @throws {TypeError} when `parsePolicy` didn't make the policy, or the claims are neither claims nor a token.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function explainTrust(policy: Policy, request: TrustRequest, session?: SessionAccess): Explanation {
  const prepared = prepareRequest(request)
  const actions = judge(policy, prepared)
  const nearestMiss = findNearestMiss(prepared, actions)
  return {
    verdict: verdictOf(prepared, actions),
    actions,
    ...(nearestMiss && { nearestMiss }),
    traps: findTraps(prepared, actions),
    notes: [...prepared.notes, ...sizeNote(policy)],
    context: prepared.context,
    access: session ? sessionAccess(prepared, session) : [],
  }
}

/** The conditions are the same for every action, and so is what keeps them from holding. */
function judge(policy: Policy, { action, principal, context, source }: PreparedRequest): readonly ActionVerdict[] {
  const known = new Map<string, Obstacle>()
  const obstacleOf = (fact: ConditionFact): Obstacle => {
    const obstacle = known.get(fact.path) ?? conditionObstacle(fact, source)
    known.set(fact.path, obstacle)
    return obstacle
  }
  return neededActions(action, context).map((needed) => {
    const request = { action: needed, ...(principal && { principal }), context }
    const { decision, statements } = evaluatePolicy(policy, request)
    return { action: needed, decision, statements: statements.map((facts) => explainStatement(facts, obstacleOf)) }
  })
}

function verdictOf({ refusals }: PreparedRequest, actions: readonly ActionVerdict[]): Explanation["verdict"] {
  if (refusals.length > 0) return "refused"
  return actions.every(({ decision }) => decision === "allow") ? "allowed" : "denied"
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
function sizeNote(policy: Policy): readonly Note[] {
  const characters = policyCharacters(policy)
  if (characters <= defaultQuotaCharacters) return []
  const facts = { characters: `${characters}`, quota: `${defaultQuotaCharacters}` }
  return [{ code: "POLICY_OVER_QUOTA", facts }]
}
