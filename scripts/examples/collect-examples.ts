import type { FileMap } from "../repository/file-map.ts"
import { cutExamples } from "./cut-examples.ts"
import type { Example } from "./example.ts"

const documented = /\.md$|^(packages|apps)\/[^/]+\/src\/.*\.ts$/
const excluded = /^\.changeset\/README\.md$|(^|\/)CHANGELOG\.md$/

/** Every example that a reader of the repository could copy. */
export function collectExamples(files: FileMap): Example[] {
  const documents = [...files].filter(([path]) => documented.test(path) && !excluded.test(path))
  return documents.flatMap(([path, text]) => cutExamples(path, text))
}
