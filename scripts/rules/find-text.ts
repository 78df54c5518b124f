import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"

/** One finding per line that matches. What matched is not repeated: it may be a secret. */
export function findText(files: FileMap, pattern: RegExp, message: string): Finding[] {
  return [...files].flatMap(([file, text]) =>
    text.split("\n").flatMap((content, index) => (pattern.test(content) ? [{ file, line: index + 1, message }] : [])),
  )
}
