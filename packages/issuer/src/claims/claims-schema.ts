/** A value that a registrar may give for a fact. Numbers are whole. */
export type FactValue = string | number | boolean

/** What a registrar may say for one fact. */
export interface FactRule {
  /** Default: `string`, the only type that every reader of session tags understands. */
  readonly type?: "string" | "number" | "boolean"
  /** Whether a job may be registered without it. Default: false. */
  readonly optional?: boolean
  /** Longest string, in characters. Default: 256, AWS's limit for a tag value. Must be 1 to 1024. */
  readonly maxLength?: number
  /** A regular expression that the whole string must match, `[a-z0-9-]+` for example. Default: anything. */
  readonly pattern?: string
  /**
   * Whether a string may have other characters than an AWS tag value: letters, digits, spaces and `_.:/=+-@`.
   * Control characters are refused even then. Default: false.
   */
  readonly anyCharacter?: boolean
}

/** Tags of the AWS session that the token itself asks for, without a Cognito identity pool. */
export interface SessionTags {
  /** Tag key to the name of the fact or fixed claim that it gets its value from. At most 50. */
  readonly tags: Readonly<Record<string, string>>
  /** Keys of those tags that later role hops keep. Default: none. */
  readonly transitive?: readonly string[]
}

/** What tokens may say, and who decides it: the operator everything but the facts' values. */
export interface ClaimsSchema {
  /** The claims that registrars set, by name. */
  readonly facts: Readonly<Record<string, FactRule>>
  /**
   * The `sub` claim: text with `{fact}` in it, `jenkins:{folder}:{job}` for example. At most 255 characters once filled.
   * `:`, `%`, spaces and letters beyond ASCII are percent-encoded in values, so that no value can pretend to be two.
   * Between two facts there has to be a `:`.
   */
  readonly subject: string
  /** Claims that every token has. Default: none. */
  readonly fixed?: Readonly<Record<string, FactValue>>
  /** The claim `https://aws.amazon.com/tags`. Default: none. */
  readonly sessionTags?: SessionTags
  /**
   * The claim `https://aws.amazon.com/roles`: the only roles that AWS STS gives for the token. Role ARNs, with `{fact}`
   * in them if need be, and a `/` between two. Default: none, so the roles' trust policies alone decide.
   */
  readonly roles?: readonly string[]
}
