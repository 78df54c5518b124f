import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { countCodeLines } from "./count-code-lines.ts"

const maxSourceLines = 200
const maxTestLines = 300

/** Sources over 200 lines of code and tests over 300 lines: each holds more than one idea. */
export function findLongFiles(files: FileMap): Finding[] {
  return [...files].flatMap(([file, text]) => {
    const message = complaint(file, text)
    return message ? [{ file, message }] : []
  })
}

function complaint(path: string, text: string): string | undefined {
  if (/\.test\.ts$/.test(path)) return overLimit(text.split("\n").length, maxTestLines, "lines")
  if (!/^(packages|apps)\/[^/]+\/src\/.*\.ts$|^scripts\/.*\.ts$/.test(path)) return undefined
  return overLimit(countCodeLines(text), maxSourceLines, "lines of code")
}

function overLimit(count: number, limit: number, unit: string): string | undefined {
  return count > limit ? `has ${count} ${unit}, the limit is ${limit}` : undefined
}
