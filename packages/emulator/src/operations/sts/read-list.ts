/** Takes a list out of a request; anything else counts as an empty one. */
export function readList(input: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = input[name]
  return Array.isArray(value) ? value : []
}
