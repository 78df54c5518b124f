/** A bracket, brace, colon, comma, string, number or name of JSON text, or a character that is none of these. */
export interface JsonToken {
  readonly text: string
  readonly offset: number
}

const scalar = /[\w+.-]+/y
const space = /[ \t\n\r]*/y

/** Cuts JSON text into its tokens. Text that isn't JSON is cut, too, up to its end. */
export function* jsonTokens(json: string): Generator<JsonToken> {
  let offset = skip(json, 0, space)
  while (offset < json.length) {
    const end = json[offset] === '"' ? stringEnd(json, offset) : Math.max(offset + 1, skip(json, offset, scalar))
    yield { text: json.slice(offset, end), offset }
    offset = skip(json, end, space)
  }
}

/** Scanned by hand: a regular expression would need a stack as deep as a string has escapes. */
function stringEnd(json: string, start: number): number {
  let index = start + 1
  while (index < json.length && json[index] !== '"') index += json[index] === "\\" ? 2 : 1
  return index + 1
}

function skip(json: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from
  return from + (pattern.exec(json)?.[0].length ?? 0)
}
