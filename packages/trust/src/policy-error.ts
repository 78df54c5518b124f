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

  constructor(code: PolicyErrorCode, path: string, problem: string) {
    super(path === "" ? problem : `${path}: ${problem}`)
    this.code = code
    this.path = path
  }
}
