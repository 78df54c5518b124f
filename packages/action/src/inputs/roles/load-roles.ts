import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml"
import { InputError } from "../input-error.ts"

/** The keys and numbers that lead from the top of `roles` to a value. */
export type RolesPath = readonly (string | number)[]

/** The value of `roles`, and where its parts stand. */
export interface LoadedRoles {
  readonly value: unknown
  /** Such as "line 2, column 3": where the last known part of a path begins, counted within `roles`. */
  readonly placeOf: (path: RolesPath) => string
}

/**
 * Reads the YAML of the input `roles`.
 *
 * @throws {InputError} when it is none, with line and column.
 */
export function loadRoles(text: string): LoadedRoles {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" })
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `line ${line}, column ${col}`
  }
  const [error] = document.errors
  if (error) throw notYaml(error.message, place(error.pos[0]))
  const alias = firstAlias(document)
  if (alias !== undefined) throw notYaml("Aliases are not supported", place(alias))
  return {
    value: document.toJS(),
    placeOf: (path) => place(offsetOf(document.contents, path)),
  }
}

/** Where the first alias begins, which could make a small text unfold into a huge one; nothing when there is none. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function notYaml(reason: string, place: string): InputError {
  return new InputError({
    inputs: ["roles"],
    message: `Input roles is not YAML (${place}): ${reason.replace(/\.$/, "")}.`,
    hint: 'Quote texts that begin with a brace or a star, such as session-name: "{run_id}@{sha}", and indent with spaces.',
  })
}

function offsetOf(node: unknown, path: RolesPath, offset = 0): number {
  const [step, ...rest] = path
  if (step === undefined) return offset
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return offsetOf(item, rest, startOf(item) ?? offset)
  }
  if (!isMap(node)) return offset
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair ? offsetOf(pair.value, rest, startOf(pair.key) ?? offset) : offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}
