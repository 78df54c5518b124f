/** Where something begins in a text. */
export interface TextPosition {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

/** Line and column of an offset. */
export function textPosition(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset)
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") }
}
