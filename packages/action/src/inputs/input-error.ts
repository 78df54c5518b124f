/** What is wrong with the inputs of a step, and what to do about it. */
export interface InputFault {
  /** The inputs it is about. */
  readonly inputs: readonly string[]
  /** What is wrong, with the names that were typed; never a value that may be a secret. */
  readonly message: string
  /** The next thing to do. */
  readonly hint: string
}

/** The first problem of a step's inputs: nothing has been asked of GitHub or AWS yet. */
export class InputError extends Error {
  override readonly name: string = "InputError"
  readonly inputs: readonly string[]
  readonly hint: string

  constructor({ inputs, message, hint }: InputFault) {
    super(message)
    this.inputs = inputs
    this.hint = hint
  }
}
