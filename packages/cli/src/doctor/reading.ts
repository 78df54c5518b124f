/** What an attempt to read something gave. */
export type Reading<Value> =
  | { readonly state: "read"; readonly value: Value }
  /** AWS says that there is no such thing. */
  | { readonly state: "missing" }
  /** Nobody knows: no rights, no credentials, no answer, or it was not asked. */
  | { readonly state: "unknown"; readonly reason: string }

/** What was read; nothing when it was not. */
export function readValue<Value>(reading: Reading<Value>): Value | undefined {
  return reading.state === "read" ? reading.value : undefined
}
