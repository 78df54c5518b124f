/** Takes a text out of a request; anything else counts as absent. */
export function readText(input: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = input[name]
  return typeof value === "string" ? value : undefined
}
