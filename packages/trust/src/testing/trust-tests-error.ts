/** What was to be tests of trust policies doesn't have their shape. The message names the place and what would be right. */
export class TrustTestsError extends Error {
  override readonly name: string = "TrustTestsError"
  /** Such as `tests[0].expect`; `""` is the whole. */
  readonly path: string
  /** The message without the place. */
  readonly problem: string

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(path === "" ? problem : `${path}: ${problem}`, options)
    this.path = path
    this.problem = problem
  }
}
