import { stripVTControlCharacters } from "node:util"

/**
 * Breaks a line between words so that it fits into `width` columns; what follows the first line begins with `hang`
 * spaces. A word that is too long stays whole.
 */
export function wrap(line: string, width: number, hang: number): string {
  const indent = /^ */.exec(line)?.[0] ?? ""
  const lines = [indent]
  for (const word of line.slice(indent.length).split(" ")) {
    const last = lines.at(-1) ?? ""
    const isEmpty = last.trim() === ""
    if (isEmpty || stripVTControlCharacters(last).length + 1 + stripVTControlCharacters(word).length <= width)
      lines[lines.length - 1] = isEmpty ? last + word : `${last} ${word}`
    else lines.push(" ".repeat(hang) + word)
  }
  return lines.join("\n")
}
