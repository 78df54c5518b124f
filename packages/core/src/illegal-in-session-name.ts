/** The characters of a text that AWS does not allow in a session name, quoted; empty when there are none. */
export function illegalInSessionName(text: string): string {
  const offending = new Set(text.match(/[^\w+=,.@-]/gu))
  return [...offending].map((character) => JSON.stringify(character)).join(" ")
}
