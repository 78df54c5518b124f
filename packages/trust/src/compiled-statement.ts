import type { TextMatcher } from "./compile-wildcard.ts"
import type { Reason } from "./evaluation.ts"
import type { QualifiedOperator } from "./find-operator.ts"
import type { ValueMatcher } from "./operators.ts"
import type { Effect, Statement, StatementCondition, StatementElement, StatementPrincipal } from "./policy.ts"
import type { Template } from "./template.ts"

/** A statement with everything that doesn't depend on the request worked out. Each part keeps what it was written as. */
export interface CompiledStatement {
  readonly written: Statement
  readonly principal?: CompiledPrincipals
  readonly action: CompiledActions
  readonly resource?: CompiledResources
  readonly conditions: readonly CompiledCondition[]
}

export interface CompiledPrincipals {
  readonly written: StatementElement<StatementPrincipal>
  /** The values without their types. */
  readonly policyValues: readonly string[]
}

export interface CompiledActions {
  readonly written: StatementElement<string>
  readonly values: readonly CompiledAction[]
}

export interface CompiledAction {
  readonly value: string
  /** Takes actions in lower case. */
  readonly matches: TextMatcher
}

export interface CompiledResources {
  readonly written: StatementElement<string>
  readonly values: readonly CompiledResource[]
}

/** `matches` is there when the value has no variables; else it is compiled for each request. */
export interface CompiledResource {
  readonly template: Template
  readonly matches?: TextMatcher
  /** Why a `${…}` in it is text. */
  readonly literal?: Reason
}

export interface CompiledCondition extends QualifiedOperator {
  readonly written: StatementCondition
  readonly effect: Effect
  readonly lookupKey: string
  readonly values: readonly CompiledConditionValue[]
  /** Of a condition in which no value has a variable; else they are resolved for each request. */
  readonly resolved?: ResolvedCondition
  /** Why a `${…}` in it is text. */
  readonly literal?: Reason
}

/** The values of a condition with their variables replaced. */
export interface ResolvedCondition {
  readonly matchers: readonly ValueMatcher[]
  readonly resolvedValues: readonly string[]
  /** Why a variable has no value. Its condition value has no matcher then. */
  readonly problem?: Reason
}

/** `matches` is there when the value has no variables; else it is compiled for each request. */
export interface CompiledConditionValue {
  readonly template: Template
  readonly matches?: ValueMatcher
}
