/** One ```ts block of a document, at the place where it stands. */
export interface Example {
  readonly file: string
  /** The line of the opening fence, counted from 1. */
  readonly line: number
  /** The code, with blank lines before it and spaces for what was cut away, so that its lines and columns are the document's. */
  readonly code: string
}
