/** How loud an annotation is. */
export type AnnotationLevel = "notice" | "warning" | "error"

/** What a step wants people to see, as GitHub shows it next to the run. */
export interface Annotation {
  readonly level: AnnotationLevel
  /** Masked; at most 4096 characters. */
  readonly message: string
  /** The id of the step that said it. */
  readonly step: string
  /** `title`, `file`, `line`, `endLine`, `col`, `endColumn`, as the command gave them. */
  readonly properties: Readonly<Record<string, string>>
}
