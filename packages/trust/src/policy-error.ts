/**
 * Why a document isn't a policy. Permanent: a code is never renamed or reused.
 *
 * - `NOT_JSON`: the text can't be parsed as JSON.
 * - `DUPLICATE_KEY`: one JSON object of the text has a key twice.
 * - `WRONG_TYPE`: an element has another JSON type than IAM's grammar says.
 * - `UNKNOWN_ELEMENT`: a name that IAM's grammar doesn't have.
 * - `MISSING_ELEMENT`: a required element is absent.
 * - `ELEMENT_NOT_ALLOWED`: an element that this kind of policy can't have.
 * - `CONFLICTING_ELEMENTS`: two elements that exclude each other, such as `Action` and `NotAction`.
 * - `EMPTY_LIST`: a list that needs at least one value has none.
 * - `DUPLICATE_SID`: two statements have the same `Sid`.
 * - `UNKNOWN_VERSION`, `UNKNOWN_EFFECT`, `UNKNOWN_PRINCIPAL_TYPE`, `UNKNOWN_OPERATOR`: a value outside its fixed set.
 * - `INVALID_SID`, `INVALID_PRINCIPAL`, `INVALID_ACTION`, `INVALID_RESOURCE`: a value that isn't in the form that IAM asks for.
 */
export type PolicyErrorCode =
  | "NOT_JSON"
  | "DUPLICATE_KEY"
  | "WRONG_TYPE"
  | "UNKNOWN_ELEMENT"
  | "MISSING_ELEMENT"
  | "ELEMENT_NOT_ALLOWED"
  | "CONFLICTING_ELEMENTS"
  | "EMPTY_LIST"
  | "DUPLICATE_SID"
  | "UNKNOWN_VERSION"
  | "UNKNOWN_EFFECT"
  | "UNKNOWN_PRINCIPAL_TYPE"
  | "UNKNOWN_OPERATOR"
  | "INVALID_SID"
  | "INVALID_PRINCIPAL"
  | "INVALID_ACTION"
  | "INVALID_RESOURCE"

/** Where in a document something stands. */
export interface PolicyPlace {
  /** For example `Statement[0].Effect`; `""` is the whole document. */
  readonly path: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

/**
 * The document isn't a policy that IAM would store.
 *
 * The message names the place, what stands there and what would be right.
 *
 * @example
 * ```ts
 * import { PolicyError, parsePolicy } from "@claimbridge/trust"
 *
 * try {
 *   parsePolicy({ Version: "2012-10-17", Statement: { Effect: "allow", Action: "*", Resource: "*" } })
 * } catch (error) {
 *   if (error instanceof PolicyError) process.stderr.write(`${error.code} at ${error.path}\n`)
 * }
 * ```
 */
export class PolicyError extends Error {
  override readonly name: string = "PolicyError"
  readonly code: PolicyErrorCode
  /** Where in the document, for example `Statement[0].Effect`; `""` is the whole document. */
  readonly path: string
  /** What is wrong there and what would be right: the message without the place. */
  readonly problem: string
  /** From 1; only of a policy that was given as text. Of a missing element, where it is missing. */
  declare readonly line?: number
  /** From 1, in UTF-16 code units; only of a policy that was given as text. */
  declare readonly column?: number

  constructor(code: PolicyErrorCode, place: string | PolicyPlace, problem: string) {
    const path = typeof place === "string" ? place : place.path
    const at = typeof place === "string" ? "" : ` At line ${place.line}, column ${place.column}.`
    super(`${path === "" ? "" : `${path}: `}${problem}${at}`)
    this.code = code
    this.path = path
    this.problem = problem
    if (typeof place === "string") return
    this.line = place.line
    this.column = place.column
  }
}
