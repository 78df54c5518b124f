import { type JsonToken, jsonTokens } from "./json-tokens.ts"
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
  /** The path of the member or item that was read last. */
  current: string
}

/** Walks through JSON text that `JSON.parse` accepts, in the order of the text. */
export function* jsonPlaces(json: string): Generator<JsonPlace> {
  const stack: Frame[] = []
  let previous: JsonToken = { text: "", offset: 0 }
  for (const token of jsonTokens(json)) {
    const frame = stack.at(-1)
    if (frame && !frame.keys && /^[[,]$/.test(previous.text)) yield readItem(frame, token)
    if (frame?.keys && token.text === ":") yield readMember(frame, frame.keys, previous)
    if (token.text === "{" || token.text === "[") stack.push(openFrame(token.text, frame))
    if (token.text === "}" || token.text === "]") stack.pop()
    previous = token
  }
}

function readItem(frame: Frame, { offset }: JsonToken): JsonPlace {
  frame.current = `${frame.path}[${frame.index++}]`
  return { path: frame.current, offset, isRepeated: false }
}

function readMember(frame: Frame, keys: Set<string>, { text, offset }: JsonToken): JsonPlace {
  const key = String(JSON.parse(text))
  const isRepeated = keys.has(key)
  keys.add(key)
  frame.current = memberPath(frame.path, key)
  return { path: frame.current, offset, isRepeated }
}

function openFrame(bracket: string, parent: Frame | undefined): Frame {
  return { path: parent?.current ?? "", keys: bracket === "{" ? new Set() : undefined, index: 0, current: "" }
}
