/** Something that the user of this program typed or provided can't be used. Exit code 2. */
export class AppError extends Error {
  override readonly name = "AppError"
  /** The next thing to do. */
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
