/** A parameter without a default that was not given. */
export interface MissingParameter {
  readonly name: string
  /** As declared, e.g. `String`. */
  readonly type: string
  readonly description?: string
  readonly allowedValues?: readonly string[]
}
