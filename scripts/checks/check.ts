/** One line of `pnpm check`: a name, and the commands that have to succeed one after the other. */
export interface Check {
  readonly name: string
  readonly commands: readonly (readonly string[])[]
}

export interface CheckResult {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  /** What the commands printed up to the first that failed. */
  readonly output: string
}
