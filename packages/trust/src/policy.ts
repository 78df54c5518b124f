import type { TextMatcher } from "./compile-wildcard.ts"
import type { Reason } from "./evaluation.ts"
import type { QualifiedOperator } from "./find-operator.ts"
import type { ValueMatcher } from "./operators.ts"
import type { Template } from "./template.ts"

/** The language version. It decides whether `${…}` is a variable. Without the element, IAM assumes `2008-10-17`. */
export type PolicyVersion = "2012-10-17" | "2008-10-17"

/** What a statement does when it applies. */
export type Effect = "Allow" | "Deny"

/**
 * A policy in the form that `evaluatePolicy` reads. Made by `parsePolicy`, immutable, worth keeping: parsing costs more
 * than evaluating.
 */
export interface Policy {
  readonly version: PolicyVersion
  readonly id?: string
  readonly statements: readonly Statement[]
}

/** One statement. Values stand in it as written; the `matches` and templates beside them are for `evaluatePolicy`. */
export interface Statement {
  readonly sid?: string
  readonly effect: Effect
  /** Where it stands in the document, for example `Statement[0]`. */
  readonly path: string
  readonly principal?: PrincipalRule
  readonly action: ActionRule
  readonly resource?: ResourceRule
  readonly conditions: readonly Condition[]
}

/** An element and its opposite, such as `Action` and `NotAction`. */
interface Rule {
  readonly path: string
  readonly negated: boolean
  /** As written. */
  readonly policyValues: readonly string[]
}

/** The kinds of principals that IAM knows. */
export type PrincipalType = "AWS" | "Federated" | "Service" | "CanonicalUser"

export interface PrincipalRule extends Rule {
  readonly values: readonly PrincipalValue[]
}

/** `type: "*"` is `"Principal": "*"`, everyone. */
export interface PrincipalValue {
  readonly type: PrincipalType | "*"
  readonly value: string
}

export interface ActionRule extends Rule {
  readonly values: readonly { readonly value: string; readonly matches: TextMatcher }[]
}

export interface ResourceRule extends Rule {
  readonly values: readonly ResourceValue[]
}

/** `matches` is there when the value has no variables; else it is compiled for each request. */
export interface ResourceValue {
  readonly template: Template
  readonly matches?: TextMatcher
  /** Why a `${…}` in it is text. */
  readonly literal?: Reason
}

export interface Condition extends QualifiedOperator {
  readonly path: string
  readonly effect: Effect
  /** As written. */
  readonly operatorName: string
  /** As written. */
  readonly key: string
  readonly lookupKey: string
  readonly policyValues: readonly string[]
  /** What `policyValues` are once their variables are replaced; of use only when there are none. */
  readonly resolvedValues: readonly string[]
  readonly values: readonly ConditionValue[]
  /** Whether at least one of the values has a variable, so that they are resolved for each request. */
  readonly hasVariables: boolean
  /** Why a `${…}` in it is text. */
  readonly literal?: Reason
}

/** `matches` is there when the value has no variables; else it is compiled for each request. */
export interface ConditionValue {
  readonly template: Template
  readonly matches?: ValueMatcher
}
