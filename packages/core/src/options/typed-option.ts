/** An option as it was typed, with the flow it was typed for. */
export interface TypedOption {
  readonly option: string
  readonly value: unknown
  readonly flow: string
}
