/** A policy as IAM gives it: percent-encoded JSON. One that can't be read stays text, and so differs from every other. */
export function parseDocument(encoded = ""): unknown {
  const text = decodeURIComponent(encoded)
  try {
    return JSON.parse(text)
  } catch {
    return { unreadable: text.length }
  }
}
