/** What the reader should do next; the same kinds as core's. */
export type FailureKind = "not-loaded" | "configuration" | "denied" | "unavailable" | "unexpected"

/** What a failure of a command says. */
export interface CliFailure {
  readonly message: string
  /** The next thing to do. */
  readonly hint: string
  /** Default: `configuration`. */
  readonly kind?: FailureKind
}

/** A failure that a command explains by itself. No secret is in it. */
export class CliError extends Error {
  override readonly name: string = "CliError"
  readonly hint: string
  readonly kind: FailureKind

  constructor({ message, hint, kind = "configuration" }: CliFailure) {
    super(message)
    this.hint = hint
    this.kind = kind
  }
}
