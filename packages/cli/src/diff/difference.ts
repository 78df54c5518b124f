/** In what one part of a resource differs. */
export interface PartDifference {
  /** `settings`, or `trust policy, statement "Github1"`. */
  readonly part: string
  /** What is there, and not in the model. */
  readonly removed: readonly string[]
  /** What is in the model, and not there. */
  readonly added: readonly string[]
}

/** What a deployment of the model would do with a resource, or why nobody knows. */
export interface Difference {
  readonly action: "make" | "change" | "remove" | "unread"
  readonly account: string
  /** `role ci-build` */
  readonly resource: string
  /** For `change`, and what else is known. */
  readonly parts: readonly PartDifference[]
  /** Why it, or parts of it, couldn't be read. */
  readonly reasons: readonly string[]
}
