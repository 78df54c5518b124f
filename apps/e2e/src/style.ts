/** Emphasis for a terminal; each is the identity where color is off. */
export interface Style {
  title(text: string): string
  faint(text: string): string
  good(text: string): string
  bad(text: string): string
}

export function createStyle({ color }: { readonly color: boolean }): Style {
  const paint = (code: number) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  return { title: paint(1), faint: paint(2), good: paint(32), bad: paint(31) }
}
