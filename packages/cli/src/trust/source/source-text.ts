/** One text that a person named, such as a file. */
export interface SourceText {
  /** What messages call it: the path as it was given, or `<stdin>`. */
  readonly name: string
  readonly text: string
}

/** Where in a text something stands, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The way to a member of a document, such as `["Resources", "Deploy"]`. */
export type DocumentPath = readonly (string | number)[]

/** A text in YAML or JSON that was read. */
export interface SourceDocument extends SourceText {
  /** Scalars of YAML are text; CloudFormation's short functions have their long form, such as `{ Ref: "Pool" }`. */
  readonly value: unknown
  /** The place of a member, or of the nearest one around it. */
  readonly locate: (path: DocumentPath) => Place
}
