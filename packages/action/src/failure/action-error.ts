/** What went wrong with a step, apart from the exchange, and what to do. No secret is in it. */
export class ActionError extends Error {
  override readonly name: string = "ActionError"
  readonly hint: string

  constructor({ message, hint }: { readonly message: string; readonly hint: string }) {
    super(message)
    this.hint = hint
  }
}
