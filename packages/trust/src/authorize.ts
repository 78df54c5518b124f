import type { AuthorizationRequest } from "./authorization-request.ts"
import { evaluatePolicy } from "./evaluate-policy.ts"
import type { Decision, PolicyEvaluation } from "./evaluation.ts"
import type { Policy } from "./policy.ts"
import { type ResourceGrant, resourceGrant } from "./resource-grant.ts"

/** A policy and what people call it. */
export interface NamedPolicy {
  /** For people and logs, for example `inline policy "artifacts"`. */
  readonly name: string
  readonly policy: Policy
}

/** Every policy that has a say in one request. */
export interface PolicySet {
  /** Policies of the user or role; one of them has to allow. */
  readonly identity: readonly NamedPolicy[]
  /** Policies passed when the role was assumed; one of them has to allow. Absent when none were passed. */
  readonly session?: readonly NamedPolicy[]
  /** Permissions boundary of the user or role. */
  readonly boundary?: NamedPolicy
  /** Policy of the resource, such as a bucket policy. */
  readonly resource?: NamedPolicy
  /** Whether caller and resource belong to the same account. Default: true. */
  readonly sameAccount?: boolean
}

/** What a policy is attached to, and so how it counts. */
export type PolicyType = "identity" | "session" | "boundary" | "resource"

/** What one policy of the set says. */
export interface PolicyResult {
  readonly name: string
  readonly type: PolicyType
  readonly evaluation: PolicyEvaluation
}

/** What a set of policies says together. */
export interface Authorization {
  readonly decision: Decision
  /** Absent when allowed. Otherwise `explicit-deny`, or the type of policy that would have had to allow. */
  readonly deniedBy?: "explicit-deny" | PolicyType
  /** Every policy of the set with its own evaluation: identity, session, boundary, resource. */
  readonly policies: readonly PolicyResult[]
}

/**
 * Tells whether a set of policies together allows a request.
 *
 * An explicit deny anywhere wins. In the same account, identity and resource policies add up, and boundary and session
 * policies narrow the sum; but a resource policy that names the session itself (or everyone) grants on its own, and one
 * that names the account only delegates. Across accounts, both sides have to allow. Organization policies (SCP, RCP)
 * aren't part of it.
 *
 * @example
 * ```ts
 * import { authorize, parsePolicy } from "@claimbridge/trust"
 *
 * const policy = parsePolicy({
 *   Version: "2012-10-17",
 *   Statement: { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" },
 * })
 * const { decision } = authorize(
 *   { identity: [{ name: "artifacts", policy }] },
 *   {
 *     action: "s3:PutObject",
 *     resource: "arn:aws:s3:::acme/octo-org/octo-repo/build.zip",
 *     context: { "aws:PrincipalTag/repository": "octo-org/octo-repo" },
 *   },
 * )
 * ```
 *
 * @throws {TypeError} when `parsePolicy` didn't make one of the policies.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function authorize(policies: PolicySet, request: AuthorizationRequest): Authorization {
  const results = evaluateAll(policies, request)
  if (results.some(({ evaluation }) => evaluation.decision === "explicit-deny")) {
    return { decision: "explicit-deny", deniedBy: "explicit-deny", policies: results }
  }
  const deniedBy = policies.sameAccount === false ? deniedAcross(results) : deniedWithin(results)
  if (deniedBy) return { decision: "implicit-deny", deniedBy, policies: results }
  return { decision: "allow", policies: results }
}

function evaluateAll(
  { identity, session, boundary, resource }: PolicySet,
  request: AuthorizationRequest,
): readonly PolicyResult[] {
  const evaluate = (type: PolicyType, policies: readonly NamedPolicy[]): readonly PolicyResult[] =>
    policies.map(({ name, policy }) => ({ name, type, evaluation: evaluatePolicy(policy, request) }))
  return [
    ...evaluate("identity", identity),
    ...evaluate("session", session ?? []),
    ...evaluate("boundary", boundary ? [boundary] : []),
    ...evaluate("resource", resource ? [resource] : []),
  ]
}

function deniedAcross(results: readonly PolicyResult[]): PolicyType | undefined {
  if (!allows(results, "resource")) return "resource"
  if (!allows(results, "identity")) return "identity"
  return limitedBy(results)
}

function deniedWithin(results: readonly PolicyResult[]): PolicyType | undefined {
  const grant = resourceGrant(results.find(({ type }) => type === "resource")?.evaluation)
  if (isUnlimited(grant, results)) return undefined
  const addsToIdentity = grant === "role" || grant === "user"
  if (!addsToIdentity && !allows(results, "identity")) return "identity"
  return limitedBy(results)
}

function isUnlimited(grant: ResourceGrant, results: readonly PolicyResult[]): boolean {
  if (grant === "user") return !results.some(({ type }) => type === "session")
  return grant === "session"
}

function limitedBy(results: readonly PolicyResult[]): PolicyType | undefined {
  const limits: readonly PolicyType[] = ["boundary", "session"]
  return limits.find((limit) => results.some(({ type }) => type === limit) && !allows(results, limit))
}

function allows(results: readonly PolicyResult[], wanted: PolicyType): boolean {
  return results.some(({ type, evaluation }) => type === wanted && evaluation.decision === "allow")
}
