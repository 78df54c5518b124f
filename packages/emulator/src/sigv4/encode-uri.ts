/** Percent-encodes all but the unreserved characters `A-Z a-z 0-9 - _ . ~`. */
export function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
