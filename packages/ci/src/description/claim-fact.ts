/** What is known of one claim of a CI's tokens. */
export interface ClaimFact {
  readonly claim: string
  readonly type: "text" | "number" | "boolean" | "list" | "object" | "text or null"
  /**
   * Who decides about the value: the CI, an administrator of the organization or server, or whoever may change the
   * job's code, name its branch or start it.
   */
  readonly setBy: "CI" | "administrator" | "author"
  readonly note?: string
}
