import type { RequestContext } from "../authorization-request.ts"
import type { Authorization } from "../authorize.ts"
import type { Decision, Reason, StatementFacts } from "../evaluation.ts"

/** Facts of a finding by name, for sentences and programs. */
export type Facts = Readonly<Record<string, string | readonly string[]>>

/**
 * What is in the way. Permanent: a code is never renamed or reused. Besides the reasons of the evaluation:
 *
 * - `ACTION_MISSING`: an `Allow` statement doesn't name the action.
 * - `EXPLICIT_DENY`: a `Deny` statement applies. `NO_ALLOW_STATEMENT`: the policy allows nothing at all.
 * - `CLAIM_NOT_MAPPED`: the pool's mapping has no such tag. `TAG_ABSENT`: nor has the token, whose mapping isn't known.
 * - `CLAIM_ABSENT`, `CLAIM_EMPTY`, `CLAIM_NOT_A_STRING`: the mapping has the tag, and the claim gives no value for it.
 * - `KEY_OF_OTHER_ISSUER`: the key belongs to tokens of another issuer than the one that STS is given.
 * - `KEY_NOT_SUPPORTED`: AWS has no such key in a trust policy. `KEY_NOT_GIVEN`: it may have; this request doesn't say.
 * - `ROLE_NOT_IN_ROLES_CLAIM`, `ROLE_ARN_INVALID`, `ROLE_IN_OTHER_ACCOUNT`, `SESSION_NAME_ILLEGAL`,
 *   `SOURCE_IDENTITY_ILLEGAL`, `TAG_KEY_ILLEGAL`, `TAG_KEYS_COLLIDE`, `TAG_MALFORMED`, `TAG_VALUE_ILLEGAL`, `TAG_VALUE_TOO_LONG`,
 *   `TOO_MANY_TAGS`, `CLASSIC_FLOW_OFF`, `LOGIN_NOT_IN_POOL`, `LOGIN_NOT_ISSUER`: the call fails before any policy is asked.
 */
export type ObstacleCode =
  | Reason
  | "ACTION_MISSING"
  | "CLAIM_ABSENT"
  | "CLAIM_EMPTY"
  | "CLAIM_NOT_A_STRING"
  | "CLAIM_NOT_MAPPED"
  | "CLASSIC_FLOW_OFF"
  | "EXPLICIT_DENY"
  | "KEY_NOT_GIVEN"
  | "KEY_NOT_SUPPORTED"
  | "KEY_OF_OTHER_ISSUER"
  | "LOGIN_NOT_IN_POOL"
  | "LOGIN_NOT_ISSUER"
  | "NO_ALLOW_STATEMENT"
  | "ROLE_ARN_INVALID"
  | "ROLE_IN_OTHER_ACCOUNT"
  | "ROLE_NOT_IN_ROLES_CLAIM"
  | "SESSION_NAME_ILLEGAL"
  | "SOURCE_IDENTITY_ILLEGAL"
  | "TAG_ABSENT"
  | "TAG_KEYS_COLLIDE"
  | "TAG_KEY_ILLEGAL"
  | "TAG_MALFORMED"
  | "TAG_VALUE_ILLEGAL"
  | "TAG_VALUE_TOO_LONG"
  | "TOO_MANY_TAGS"

/** Where a change would help: the trust policy, the pool's tag mapping, the token's claims, the pool, or the call. */
export type Side = "policy" | "mapping" | "claims" | "pool" | "request"

/** One thing that keeps the request from being allowed. */
export interface Obstacle {
  /** The most exact name for it. */
  readonly code: ObstacleCode
  /** What the evaluation says of the same place; absent when the call fails before any policy is asked. */
  readonly reason?: Reason
  /** Where a change would help first. */
  readonly side: Side
  /** Into the trust policy, such as `Statement[0].Condition.StringEquals["aws:RequestTag/run_id"]`. */
  readonly path?: string
  /** Of a condition, as written. */
  readonly operator?: string
  /** Of a condition, as written. */
  readonly key?: string
  /** As written. */
  readonly policyValues?: readonly string[]
  /** With variables replaced; what has no value stays as written. */
  readonly resolvedValues?: readonly string[]
  /** `undefined` when the request has none. */
  readonly requestValues?: readonly string[] | undefined
  readonly facts: Facts
}

/** What the policy says to one of the actions that the call needs. */
export interface ActionVerdict {
  readonly action: string
  readonly decision: Decision
  /** Every statement in document order. */
  readonly statements: readonly ExplainedStatement[]
}

/** The facts of one statement, and what keeps it from applying. */
export interface ExplainedStatement extends StatementFacts {
  /** One for each part that doesn't match; none when the statement applies. */
  readonly obstacles: readonly Obstacle[]
}

/** The shortest way from denied to allowed. */
export interface NearestMiss {
  /** The first action that isn't allowed; absent when the call fails before any policy is asked. */
  readonly action?: string
  /** The statement that failed by least, such as `Statement[0]`, or the `Deny` statement that applies. */
  readonly path?: string
  readonly sid?: string
  /** All of them have to go; of those with `EXPLICIT_DENY`, one is enough. */
  readonly obstacles: readonly Obstacle[]
}

/**
 * A thing that looks right and isn't. Permanent: a code is never renamed or reused.
 *
 * - `IMMUTABLE_SUBJECT`: the pattern has names, and the subject has names with ids. `suggestion` is the pattern with ids.
 * - `NAME_MAY_HAVE_CHANGED`: owner or name of the repository differ; it may have been renamed or transferred.
 * - `TAG_NAME_DIFFERS`: the claim that the policy means is mapped under another tag key.
 * - `CLAIM_NOT_IN_EVERY_JOB`: a claim that only some jobs have, such as `environment`.
 * - `ROLE_TAG_SHINES_THROUGH`: without the claim, `aws:PrincipalTag/…` is the role's own tag.
 * - `SUBJECT_OF_OTHER_JOB`: a job in an environment has that in its subject in place of the ref, one on a pull request has
 *   `pull_request`.
 * - `STAR_IS_LITERAL`: a wildcard with an operator that takes it as text.
 * - `WILDCARD_WITHOUT_DELIMITER`: `octo-org*` also covers `octo-org-evil`.
 * - `CASE_DIFFERS`: nothing but upper and lower case differs.
 * - `KEY_OF_OTHER_ISSUER`, `KEY_NOT_SUPPORTED`: the key is never there in this flow.
 * - `HOLDS_WITHOUT_KEY`: the condition holds because the key is absent.
 * - `PRINCIPAL_TAG_TOO_EARLY`: `aws:PrincipalTag/…` begins with the session; a trust policy needs `aws:RequestTag/…`.
 * - `TAG_VALUE_ILLEGAL`: a value with characters that no tag can have.
 * - `SESSION_NAME_FIXED`: the enhanced flow names every session `CognitoIdentityCredentials`.
 */
export type TrapCode =
  | "CASE_DIFFERS"
  | "CLAIM_NOT_IN_EVERY_JOB"
  | "HOLDS_WITHOUT_KEY"
  | "IMMUTABLE_SUBJECT"
  | "KEY_NOT_SUPPORTED"
  | "KEY_OF_OTHER_ISSUER"
  | "NAME_MAY_HAVE_CHANGED"
  | "PRINCIPAL_TAG_TOO_EARLY"
  | "ROLE_TAG_SHINES_THROUGH"
  | "SESSION_NAME_FIXED"
  | "STAR_IS_LITERAL"
  | "SUBJECT_OF_OTHER_JOB"
  | "TAG_NAME_DIFFERS"
  | "TAG_VALUE_ILLEGAL"
  | "WILDCARD_WITHOUT_DELIMITER"

/** A trap that this policy and this request meet, whether or not it decides. */
export interface Trap {
  readonly code: TrapCode
  /** Into the trust policy; absent when the trap isn't one of the policy. */
  readonly path?: string
  readonly facts: Facts
}

/**
 * What the explanation had to assume. Permanent: a code is never renamed or reused.
 *
 * - `CLAIM_EMPTY_DROPPED`, `CLAIM_NOT_A_STRING_DROPPED`: AWS doesn't say what a pool makes of such a claim; here, no tag.
 * - `ILLEGAL_TAG_REFUSED`: AWS doesn't say who refuses an illegal tag value, and when; here, STS does.
 * - `PROVIDER_ARN_UNKNOWN`: without the pool's account, `amr` lacks the entry with the job's subject.
 * - `SESSION_NAME_REPLACED`: the enhanced flow doesn't take the session name of the request.
 * - `POLICY_OVER_QUOTA`: the policy has more characters than a trust policy may by default.
 */
export type NoteCode =
  | "CLAIM_EMPTY_DROPPED"
  | "CLAIM_NOT_A_STRING_DROPPED"
  | "ILLEGAL_TAG_REFUSED"
  | "POLICY_OVER_QUOTA"
  | "PROVIDER_ARN_UNKNOWN"
  | "SESSION_NAME_REPLACED"

/** One assumption. */
export interface Note {
  readonly code: NoteCode
  readonly facts: Facts
}

/** What the permission policies say to one action of the session. */
export interface AccessVerdict {
  readonly action: string
  readonly resource?: string
  readonly authorization: Authorization
}

/** Why a role can or can't be assumed. Plain data: `formatExplanation` makes sentences of it. */
export interface Explanation {
  /** `refused`: the call fails before any policy is asked. */
  readonly verdict: "allowed" | "denied" | "refused"
  /** One for each action that the call needs, in the order in which AWS asks. */
  readonly actions: readonly ActionVerdict[]
  /** Absent when allowed. */
  readonly nearestMiss?: NearestMiss
  readonly traps: readonly Trap[]
  readonly notes: readonly Note[]
  /** The condition keys that were compared, with their values. */
  readonly context: RequestContext
  /** What the session may do then, in the order in which it was asked. */
  readonly access: readonly AccessVerdict[]
}
