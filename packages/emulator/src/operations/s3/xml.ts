/** The content of an element: text, elements in order, or nothing at all. */
export type XmlContent = string | number | boolean | readonly XmlElement[] | undefined
export type XmlElement = readonly [name: string, content: XmlContent]

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
}

/** Writes an element as S3 does: repeated elements stand side by side, absent ones not at all. */
export function xml(name: string, content: XmlContent): string {
  if (content === undefined) return ""
  const tag = name.split(" ")[0]
  const inner = Array.isArray(content)
    ? content.map(([child, inside]) => xml(child, inside)).join("")
    : escapeText(String(content))
  return `<${name}>${inner}</${tag}>`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character)
}
