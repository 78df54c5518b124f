import { jsonStringEnd } from "./json-string-end.ts"
import { memberPath } from "./member-path.ts"

/** A member of an object, or an item of a list, somewhere in JSON text. */
export interface JsonPlace {
  readonly path: string
  /** Where its name, or the item itself, begins in the text. */
  readonly offset: number
  /** Whether its object already had a member of this name. */
  readonly isRepeated: boolean
}

interface Frame {
  readonly path: string
  readonly keys: Set<string> | undefined
  index: number
  member: string
}

interface Token {
  readonly text: string
  readonly offset: number
}

const tokenStart = /["{}[\],:]/g

/** Walks through JSON text that `JSON.parse` accepts, in the order of the text. */
export function* jsonPlaces(json: string): Generator<JsonPlace> {
  const stack: Frame[] = []
  let previous: Token = { text: "", offset: 0 }
  for (const token of tokens(json)) {
    const frame = stack.at(-1)
    if (token.text === ":" && frame?.keys) yield readMember(frame, frame.keys, previous)
    if (token.text === "{" || token.text === "[") stack.push(openFrame(token.text, frame))
    if (token.text === "}" || token.text === "]") stack.pop()
    if (token.text === "," && frame) frame.index++
    const list = token.text === "[" ? stack.at(-1) : token.text === "," && !frame?.keys ? frame : undefined
    if (list) yield { path: `${list.path}[${list.index}]`, offset: nextCharacter(json, token), isRepeated: false }
    previous = token
  }
}

function readMember(frame: Frame, keys: Set<string>, { text, offset }: Token): JsonPlace {
  const key = String(JSON.parse(text))
  const isRepeated = keys.has(key)
  keys.add(key)
  frame.member = memberPath(frame.path, key)
  return { path: frame.member, offset, isRepeated }
}

/** Strings are scanned by hand: a regular expression would need a stack as deep as a string has escapes. */
function* tokens(json: string): Generator<Token> {
  for (let offset = nextToken(json, 0); offset >= 0; ) {
    const end = json[offset] === '"' ? jsonStringEnd(json, offset) : offset + 1
    yield { text: json.slice(offset, end), offset }
    offset = nextToken(json, end)
  }
}

function nextToken(json: string, from: number): number {
  tokenStart.lastIndex = from
  return tokenStart.exec(json)?.index ?? -1
}

function nextCharacter(json: string, { offset }: Token): number {
  let next = offset + 1
  while (/\s/.test(json.charAt(next))) next++
  return next
}

function openFrame(bracket: string, parent: Frame | undefined): Frame {
  const path = parent === undefined ? "" : parent.keys ? parent.member : `${parent.path}[${parent.index}]`
  return { path, keys: bracket === "{" ? new Set() : undefined, index: 0, member: "" }
}
