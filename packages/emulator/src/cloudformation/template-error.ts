import type { Location } from "./location.ts"
import type { MissingParameter } from "./parameters/missing-parameter.ts"

/** Why a template can't be deployed, for programs: the codes stay as they are, the messages may change. */
export type TemplateErrorCode =
  | "TEMPLATE_UNREADABLE"
  | "TEMPLATE_NOT_YAML"
  | "TEMPLATE_NOT_A_MAPPING"
  | "TEMPLATE_TOO_LARGE"
  | "SECTION_UNKNOWN"
  | "SECTION_INVALID"
  | "RESOURCES_MISSING"
  | "VALUE_NULL"
  | "KEY_INVALID"
  | "FUNCTION_UNKNOWN"
  | "FUNCTION_INVALID"
  | "FUNCTION_UNSUPPORTED"
  | "REFERENCE_UNKNOWN"
  | "ATTRIBUTE_UNKNOWN"
  | "CONDITION_UNKNOWN"
  | "MAPPING_UNKNOWN"
  | "EXPORT_UNKNOWN"
  | "EXPORT_TAKEN"
  | "DEPENDENCY_CYCLE"
  | "PARAMETER_MISSING"
  | "PARAMETER_UNKNOWN"
  | "PARAMETER_INVALID"
  | "PROPERTY_MISSING"
  | "PROPERTY_INVALID"
  | "POLICY_INVALID"
  | "NAME_TAKEN"
  | "NOT_FOUND"
  | "STACK_EXISTS"

export interface TemplateProblem {
  readonly code: TemplateErrorCode
  /** What is wrong, one sentence without a final period. */
  readonly problem: string
  /** What to do, one sentence without a final period. */
  readonly hint: string
  readonly missingParameters?: readonly MissingParameter[]
  readonly cause?: unknown
}

/** Why a template can't be deployed: one problem, where it stands, and what to do. */
export class TemplateError extends Error {
  override readonly name = "TemplateError"
  /** The kind of problem. */
  readonly code: TemplateErrorCode
  /** As it was given: a path, or the name of an inline template. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** `Resources.Role.Properties.Policies[0]`; empty at the top. */
  readonly path: string
  /** What is wrong, one sentence without a final period. */
  readonly problem: string
  /** What to do, one sentence without a final period. */
  readonly hint: string
  /** `missingParameters` with `PARAMETER_MISSING`, so that a program can ask for them. */
  readonly details: { readonly missingParameters?: readonly MissingParameter[] }

  constructor(at: Location, { code, problem, hint, missingParameters, cause }: TemplateProblem) {
    const subject = at.path === "" ? "" : ` ${at.path}:`
    super(`${at.file}:${at.line}:${at.column}:${subject} ${problem}. ${hint}.`, { cause })
    this.code = code
    this.file = at.file
    this.line = at.line
    this.column = at.column
    this.path = at.path
    this.problem = problem
    this.hint = hint
    this.details = missingParameters ? { missingParameters } : {}
  }
}
