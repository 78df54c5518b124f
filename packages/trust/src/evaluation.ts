import type { Effect } from "./policy.ts"

/**
 * Why something didn't match. Permanent: a reason is never renamed or reused.
 *
 * - `PRINCIPAL_MISMATCH`: the caller isn't among the principals, or is excluded by `NotPrincipal`.
 * - `ACTION_MISMATCH`: the action isn't covered, or is excluded by `NotAction`.
 * - `RESOURCE_MISMATCH`: the resource isn't covered, or is excluded by `NotResource`.
 * - `KEY_ABSENT`: the request has no such condition key, and the operator needs it.
 * - `KEY_PRESENT`: the request has the key, and `Null` wants it absent.
 * - `VALUE_MISMATCH`: the key is there with another value.
 * - `VALUE_NOT_COMPARABLE`: one side isn't of the operator's type, such as `NumericEquals` with `"many"`.
 * - `KEY_MULTIVALUED`: the key is a multivalued one and the operator has no `ForAllValues:` or `ForAnyValue:`.
 * - `VARIABLE_UNRESOLVED`: a policy variable names a key that the request doesn't have, and has no default.
 * - `VARIABLE_MULTIVALUED`: a policy variable names a multivalued key.
 * - `VARIABLE_NOT_REPLACED`: `${…}` stands where IAM replaces no variables: in numbers, dates, IP addresses, binary
 *   values or `Null`.
 * - `VERSION_WITHOUT_VARIABLES`: `${…}` is text, because the policy's version is `2008-10-17` or absent.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export type Reason =
  | "PRINCIPAL_MISMATCH"
  | "ACTION_MISMATCH"
  | "RESOURCE_MISMATCH"
  | "KEY_ABSENT"
  | "KEY_PRESENT"
  | "VALUE_MISMATCH"
  | "VALUE_NOT_COMPARABLE"
  | "KEY_MULTIVALUED"
  | "VARIABLE_UNRESOLVED"
  | "VARIABLE_MULTIVALUED"
  | "VARIABLE_NOT_REPLACED"
  | "VERSION_WITHOUT_VARIABLES"

/** `implicit-deny`: nothing denies and nothing allows. */
export type Decision = "allow" | "explicit-deny" | "implicit-deny"

/** What one policy says about a request, and why. */
export interface PolicyEvaluation {
  readonly decision: Decision
  /** Every statement in document order, also those that don't apply. */
  readonly statements: readonly StatementFacts[]
}

/** What one statement says about the request. */
export interface StatementFacts {
  /** Position in the document, from 0. */
  readonly index: number
  readonly sid?: string
  /** For example `Statement[0]`. */
  readonly path: string
  readonly effect: Effect
  /** Whether principal, action, resource and every condition match. */
  readonly applies: boolean
  /** Absent when the statement has neither `Principal` nor `NotPrincipal`. */
  readonly principal?: MatchFact
  readonly action: MatchFact
  /** Absent when the statement has neither `Resource` nor `NotResource`. */
  readonly resource?: MatchFact
  /** Every condition, also after one that didn't match. */
  readonly conditions: readonly ConditionFact[]
}

/** How principal, action or resource of a statement compare with the request. */
export interface MatchFact {
  readonly matched: boolean
  /** For example `Statement[0].NotAction`. */
  readonly path: string
  /** As written. */
  readonly policyValues: readonly string[]
  /** The same with variables replaced. Only of a resource that didn't match; one that has no value stays as written. */
  readonly resolvedValues?: readonly string[]
  readonly requestValue: string | readonly string[] | undefined
  /** The policy value, as written, that covers the request. Of a `Not…` element: the one that excludes it. */
  readonly matchedValue?: string
  /** Only when not matched. */
  readonly reason?: Reason
}

/** How one operator with one key compares with the request. */
export interface ConditionFact {
  readonly matched: boolean
  /** For example `Statement[0].Condition.StringEquals["aws:RequestTag/run_id"]`. */
  readonly path: string
  /** As written. */
  readonly operator: string
  /** As written. */
  readonly key: string
  /** As written. */
  readonly policyValues: readonly string[]
  /** The same with variables replaced. One that has no value stays as written. */
  readonly resolvedValues: readonly string[]
  /** `undefined` when the request doesn't have the key. */
  readonly requestValues: readonly string[] | undefined
  /** Only when not matched. */
  readonly reason?: Reason
}
