/** A call with one object of options, as it stands in somebody's code. */
export function asCode(name: string, options: object): string {
  const entries = Object.entries(options).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `${name}({ ${entries.join(", ")} })`
}
