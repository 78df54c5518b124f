/** A value, and the name under which it was typed. */
export interface TypedInput<Value> {
  readonly name: string
  readonly value: Value
}
