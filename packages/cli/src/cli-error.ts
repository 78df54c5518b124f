/** What the reader should do next; the same kinds as core's. */
export type FailureKind = "not-loaded" | "configuration" | "denied" | "unavailable" | "unexpected"

/** What a failure of a command says. */
export interface CliFailure {
  readonly message: string
  /** The next thing to do. */
  readonly hint: string
  /** Default: `configuration`. */
  readonly kind?: FailureKind
  /** That of the error of a package that this one says in other words. */
  readonly code?: string
  /** Where more is said about it. */
  readonly docs?: string
}

/** A failure that a command explains by itself. No secret is in it. */
export class CliError extends Error {
  override readonly name: string = "CliError"
  readonly hint: string
  readonly kind: FailureKind
  /** Code and documentation of the error behind it, if there is one. */
  readonly facts: Pick<CliFailure, "code" | "docs">

  constructor({ message, hint, kind = "configuration", ...facts }: CliFailure) {
    super(message)
    this.hint = hint
    this.kind = kind
    this.facts = facts
  }
}
