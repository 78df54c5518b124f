/** Tells whether a text can be the value of a header: ISO-8859-1, without control characters. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\xa0-\xff]*$/.test(text)
}
