const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}
/** Characters that XML 1.0 can't carry, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const PLAIN = /^[\w\-+./:=@ ]*$/

/** Writes one element as the Query protocol does: lists as `<member>`, dates without fractions, absent values not at all. */
export function writeXml(name: string, value: unknown): string {
  if (value === undefined) return ""
  return `<${name}>${writeContent(value)}</${name}>`
}

function writeContent(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, "Z")
  if (Array.isArray(value)) return value.map((member: unknown) => writeXml("member", member)).join("")
  if (typeof value === "object" && value !== null) return writeMembers(value)
  return escapeXml(String(value))
}

function writeMembers(value: object): string {
  return Object.entries(value)
    .map(([name, member]) => writeXml(name, member))
    .join("")
}

function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
