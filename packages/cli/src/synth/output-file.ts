/** A file that a model makes. */
export interface OutputFile {
  /** Its path below the folder of the output, with slashes. */
  readonly name: string
  readonly text: string
}
