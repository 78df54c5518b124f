/** A part of a text: a heading and what stands below it. */
export interface Section {
  readonly heading: string
  /** Of the first section: whether it is good news. */
  readonly tone?: "good" | "bad"
  readonly lines: readonly Line[]
}

/** Sentences may begin with spaces: those stand deeper. `rows` are labels and values that stand aligned; the values of one label stand below each other. */
export type Line =
  | { readonly kind: "sentence"; readonly text: string }
  | { readonly kind: "advice"; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "verbatim"; readonly texts: readonly string[] }

export interface Row {
  readonly label: "written" | "policy" | "request" | ""
  readonly value: string
}
