/** A text as a condition's pattern, in which `*` alone is a wildcard. */
export function escapePattern(text: string): string {
  return text.replace(/[$?]/g, (sign) => `\${${sign}}`)
}
