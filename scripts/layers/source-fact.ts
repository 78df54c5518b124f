/** One import, or one use of the machine's globals, in a source file. `line` counts from 1. */
export type SourceFact =
  | { readonly kind: "import"; readonly specifier: string; readonly typeOnly: boolean; readonly line: number }
  | { readonly kind: "global"; readonly text: string; readonly line: number }
