import type { DocumentPath } from "./source-text.ts"

const segment = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g

/** Reads a path such as `Statement[0].Condition.StringEquals["aws:RequestTag/ref"]`. */
export function parseMemberPath(path: string): DocumentPath {
  return [...path.matchAll(segment)].map(([, quoted, index, name = ""]) => {
    if (index !== undefined) return Number(index)
    return quoted === undefined ? name : quoted.replace(/\\(.)/g, "$1")
  })
}
