import { memberPath } from "./member-path.ts"

interface Frame {
  readonly path: string
  readonly keys: Set<string> | undefined
  index: number
  member: string
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/**
 * The path of the first object key that JSON text has twice, or nothing.
 *
 * `JSON.parse` silently keeps the last one; IAM refuses the document. Expects text that `JSON.parse` accepts.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function findDuplicateKey(json: string): string | undefined {
  const stack: Frame[] = []
  let previous = ""
  for (const [text] of json.matchAll(token)) {
    const frame = stack.at(-1)
    if (text === "{" || text === "[") stack.push(openFrame(text, frame))
    else if (text === "}" || text === "]") stack.pop()
    else if (text === "," && frame) frame.index++
    else if (text === ":" && frame?.keys) {
      const key: unknown = JSON.parse(previous)
      frame.member = memberPath(frame.path, String(key))
      if (frame.keys.has(String(key))) return frame.member
      frame.keys.add(String(key))
    }
    previous = text
  }
  return undefined
}

function openFrame(bracket: string, parent: Frame | undefined): Frame {
  const path = parent === undefined ? "" : parent.keys ? parent.member : `${parent.path}[${parent.index}]`
  return { path, keys: bracket === "{" ? new Set() : undefined, index: 0, member: "" }
}
