/** Conditions without a key. IAM compares the names of keys without case. */
export function withoutKey(entries: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name.toLowerCase() !== key.toLowerCase()))
}
