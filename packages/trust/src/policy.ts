/** The language version. It decides whether `${…}` is a variable. Without the element, IAM assumes `2008-10-17`. */
export type PolicyVersion = "2012-10-17" | "2008-10-17"

/** What a statement does when it applies. */
export type Effect = "Allow" | "Deny"

/**
 * A policy as it was written. Made by `parsePolicy`, immutable, worth keeping: parsing costs more than evaluating.
 *
 * `evaluatePolicy` and `authorize` take the object itself only; copies and objects like it are for reading.
 */
export interface Policy {
  /** As written; `2008-10-17` when the document has none. */
  readonly version: PolicyVersion
  /** As written. */
  readonly id?: string
  /** Every statement in document order. */
  readonly statements: readonly Statement[]
}

/** One statement as it was written. */
export interface Statement {
  /** As written. */
  readonly sid?: string
  readonly effect: Effect
  /** Where it stands in the document, for example `Statement[0]`. */
  readonly path: string
  /** `Principal` or `NotPrincipal`; absent when the statement has neither. */
  readonly principal?: StatementElement<StatementPrincipal>
  /** `Action` or `NotAction`. */
  readonly action: StatementElement<string>
  /** `Resource` or `NotResource`; absent when the statement has neither. */
  readonly resource?: StatementElement<string>
  /** One for each operator and key; all of them must hold. */
  readonly conditions: readonly StatementCondition[]
}

/** An element of a statement or its opposite, such as `Action` and `NotAction`. */
export interface StatementElement<Value> {
  /** Where it stands in the document, for example `Statement[0].NotAction`. */
  readonly path: string
  /** Whether it is the opposite, such as `NotAction`. */
  readonly negated: boolean
  /** As written, variables and wildcards included; a value without a list is a list of one. */
  readonly values: readonly Value[]
}

/** The kinds of principals that IAM knows. */
export type PrincipalType = "AWS" | "Federated" | "Service" | "CanonicalUser"

/** One value of `Principal` or `NotPrincipal`. */
export interface StatementPrincipal {
  /** `"*"` when the element itself is `"*"`: everyone. */
  readonly type: PrincipalType | "*"
  /** As written, for example `cognito-identity.amazonaws.com`. */
  readonly value: string
}

/** One operator with one key. */
export interface StatementCondition {
  /** Where it stands in the document, for example `Statement[0].Condition.StringEquals["aws:RequestTag/run_id"]`. */
  readonly path: string
  /** As written, for example `ForAnyValue:StringLike`. */
  readonly operator: string
  /** As written. */
  readonly key: string
  /** As written, variables and wildcards included; numbers and booleans as their text. */
  readonly values: readonly string[]
}
