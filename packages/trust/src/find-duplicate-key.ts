import { memberPath } from "./member-path.ts"

interface Frame {
  readonly path: string
  readonly keys: Set<string> | undefined
  index: number
  member: string
}

const tokenStart = /["{}[\],:]/g

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
  for (const text of tokens(json)) {
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

/** Strings are scanned by hand: a regular expression would need a stack as deep as a string has escapes. */
function* tokens(json: string): Generator<string> {
  for (let index = nextToken(json, 0); index >= 0; ) {
    const end = json[index] === '"' ? stringEnd(json, index) : index + 1
    yield json.slice(index, end)
    index = nextToken(json, end)
  }
}

function nextToken(json: string, from: number): number {
  tokenStart.lastIndex = from
  return tokenStart.exec(json)?.index ?? -1
}

function stringEnd(json: string, start: number): number {
  let index = start + 1
  while (index < json.length && json[index] !== '"') index += json[index] === "\\" ? 2 : 1
  return index + 1
}

function openFrame(bracket: string, parent: Frame | undefined): Frame {
  const path = parent === undefined ? "" : parent.keys ? parent.member : `${parent.path}[${parent.index}]`
  return { path, keys: bracket === "{" ? new Set() : undefined, index: 0, member: "" }
}
