/** One thing that a check dislikes, and where. `line` counts from 1. */
export interface Finding {
  readonly file: string
  readonly line?: number
  readonly message: string
}
