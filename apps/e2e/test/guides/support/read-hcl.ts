/** A value of Terraform's language; `pairs` is a map, `parts` a text with references in it, `reference` one alone, `call` a function. */
export type HclValue =
  | string
  | boolean
  | readonly HclValue[]
  | { readonly pairs: readonly (readonly [string, HclValue])[] }
  | { readonly parts: readonly HclValue[] }
  | { readonly reference: string }
  | { readonly call: string; readonly argument: HclValue }

/** `resource "type" "name" { … }` */
export interface HclBlock {
  readonly kind: string
  readonly labels: readonly string[]
  readonly values: Readonly<Record<string, HclValue>>
}

const tokens = /\s+|#[^\n]*|("(?:\$\$\{|\$\{[^}]*\}|\\.|[^"\\])*")|([A-Za-z_][\w.-]*)|([{}[\]()=,])/gy

/**
 * Reads the part of Terraform's language that the docs use: blocks, texts with references, lists, maps and calls.
 *
 * @throws {Error} for anything else
 */
export function readHcl(text: string): readonly HclBlock[] {
  const reader = tokenReader(text)
  const blocks: HclBlock[] = []
  while (reader.peek() !== undefined) blocks.push(readBlock(reader))
  return blocks
}

interface TokenReader {
  peek(): string | undefined
  take(): string
  expect(token: string): void
}

function tokenReader(text: string): TokenReader {
  const all: string[] = []
  let end = 0
  for (const [whole, ...groups] of text.matchAll(tokens)) {
    end += whole.length
    all.push(...groups.filter((group) => group !== undefined))
  }
  if (end !== text.length) throw new Error(`Not the HCL of these docs: ${text.slice(end, end + 40)}`)
  let next = 0
  const take = () => all[next++] ?? ""
  return {
    peek: () => all[next],
    take,
    expect(token) {
      const found = take()
      if (found !== token) throw new Error(`Expected ${token} in the HCL, found ${found}`)
    },
  }
}

function readBlock(reader: TokenReader): HclBlock {
  const kind = reader.take()
  const labels: string[] = []
  while (reader.peek() !== "{") labels.push(reader.take().slice(1, -1))
  const body = readMap(reader)
  return { kind, labels, values: Object.fromEntries(body.pairs) }
}

function readMap(reader: TokenReader): { readonly pairs: readonly (readonly [string, HclValue])[] } {
  const pairs: (readonly [string, HclValue])[] = []
  reader.expect("{")
  while (reader.peek() !== "}") {
    const key = reader.take().replace(/^"|"$/g, "")
    reader.expect("=")
    pairs.push([key, readValue(reader)])
    if (reader.peek() === ",") reader.take()
  }
  reader.expect("}")
  return { pairs }
}

function readValue(reader: TokenReader): HclValue {
  const first = reader.peek() ?? ""
  if (first === "{") return readMap(reader)
  if (first === "[") return readList(reader)
  const token = reader.take()
  if (token.startsWith('"')) return readText(token.slice(1, -1))
  if (token === "true" || token === "false") return token === "true"
  if (reader.peek() !== "(") return { reference: token }
  reader.expect("(")
  const argument = readValue(reader)
  reader.expect(")")
  return { call: token, argument }
}

function readList(reader: TokenReader): readonly HclValue[] {
  const list: HclValue[] = []
  reader.expect("[")
  while (reader.peek() !== "]") {
    list.push(readValue(reader))
    if (reader.peek() === ",") reader.take()
  }
  reader.expect("]")
  return list
}

function readText(text: string): HclValue {
  const pieces = text.split(/(?<!\$)(\$\{[^}]*\})/)
  if (pieces.length === 1) return text.replaceAll("$${", "${")
  const parts = pieces.filter((piece) => piece !== "")
  return { parts: parts.map((piece) => reference(piece) ?? piece.replaceAll("$${", "${")) }
}

function reference(piece: string): HclValue | undefined {
  const name = /^\$\{([^}]*)\}$/.exec(piece)?.[1]
  return name === undefined ? undefined : { reference: name }
}
