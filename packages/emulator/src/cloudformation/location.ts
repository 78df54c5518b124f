/** Where something stands in a template. */
export interface Location {
  /** As it was given: a path, or the name of an inline template. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** `Resources.Role.Properties.Policies[0]`; empty at the top. */
  readonly path: string
}
