/** A text as a condition's value that is compared exactly: nothing in it is a variable. */
export function escapeExact(text: string): string {
  return text.replaceAll("${", () => "${$}{")
}
