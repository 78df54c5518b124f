/** What one member of an input may look like. */
export interface Shape<Value> {
  /**
   * Gives the value, or `undefined` after adding the limits that it breaks.
   *
   * @throws {AwsError} `SerializationException` when the JSON type is another.
   */
  parse(value: unknown, report: Report): Value | undefined
}

/** Where a value stands, and what was wrong until now. */
export interface Report {
  /** The member as messages name it, e.g. `roleMappings.x.member.type`. */
  readonly at: string
  /** AWS's sentences, one for each broken limit. */
  readonly broken: string[]
}
