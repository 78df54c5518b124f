import type { ErrorCode } from "../errors/error-code.ts"

/** How one answer of AWS is recognized: by the exception's name (without `Exception`) and, where needed, its words. */
export interface Refusal {
  readonly name: string
  readonly words?: RegExp
  readonly code: ErrorCode
}
