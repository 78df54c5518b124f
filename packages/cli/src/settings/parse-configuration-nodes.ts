import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLError } from "yaml"
import { CliError } from "../cli-error.ts"
import type { CommandOption, OptionTable } from "../command.ts"
import { type GivenOption, type OptionValues, optionValues } from "../frame/option-values.ts"
import { readOption } from "../frame/read-option.ts"
import type { FoundConfiguration } from "./find-configuration.ts"

/** A name of a map, and what stands there. */
export interface ConfigurationEntry {
  readonly name: string
  readonly key: Node
  readonly value: unknown
}

/** Reads the nodes of a YAML file with options in it. What it throws names line and column. */
export interface ConfigurationReader {
  readonly root: unknown
  /** Those of a map, in their order; none of an empty value. */
  readonly entries: (node: unknown) => readonly ConfigurationEntry[]
  /** Those of a list; none of an empty value. */
  readonly items: (node: unknown) => readonly unknown[]
  /** The text of one value, as it is written. */
  readonly text: (node: unknown) => string
  readonly option: (entry: ConfigurationEntry, table: OptionTable) => GivenOption
  /** Path, line and column. */
  readonly place: (node: unknown) => string
  readonly fault: (node: unknown, what: string) => CliError
}

/** What a reader says besides. */
export interface ReaderWords {
  /** The next thing to do about a fault. */
  readonly hint: string
  /** Why an option is refused that its table has not. */
  readonly unknown: (name: string, place: string, table: OptionTable) => CliError
}

/**
 * Opens a YAML file to be read.
 *
 * @throws {CliError} when it is no YAML.
 */
export function parseConfigurationNodes({ path, text }: FoundConfiguration, words: ReaderWords): ConfigurationReader {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: "core", prettyErrors: false })
  const placeAt = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  // A warning is about a tag or a directive that means nothing here.
  const [error] = [...document.errors, ...document.warnings]
  if (error)
    throw new CliError({ message: `${placeAt(error.pos[0])}: ${sayError(error)}.`, hint: "Mend the YAML there." })
  const nodes = nodesOf((node) => placeAt(offsetOf(node)), words.hint)
  return { root: document.contents, ...nodes, option: optionReader(nodes, words.unknown) }
}

const errorWords: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  MULTIPLE_DOCS: "there has to be one document",
  RESOURCE_EXHAUSTION: "it is nested too deeply",
}

function sayError({ code, message }: YAMLError): string {
  return errorWords[code] ?? message.replace(/\.$/, "").slice(0, 200)
}

type Nodes = Omit<ConfigurationReader, "root" | "option">

function nodesOf(place: Nodes["place"], hint: string): Nodes {
  const fault: Nodes["fault"] = (node, what) => new CliError({ message: `${place(node)}: ${what}.`, hint })
  const entries: Nodes["entries"] = (node) => {
    if (isEmpty(node)) return []
    if (!isMap(node)) throw fault(node, "there has to be a map of names and values")
    return node.items.map(({ key, value }) => {
      if (!isScalar(key)) throw fault(key, "a name has to be plain text")
      return { name: textOf(key), key, value }
    })
  }
  const items: Nodes["items"] = (node) => {
    if (isEmpty(node)) return []
    if (!isSeq(node)) throw fault(node, "there has to be a list")
    return node.items
  }
  const text: Nodes["text"] = (node) => {
    if (isScalar(node) && !isEmpty(node)) return textOf(node)
    throw fault(node, "there has to be one value")
  }
  return { place, fault, entries, items, text }
}

function optionReader(
  { entries, fault, place }: Nodes,
  unknown: ReaderWords["unknown"],
): ConfigurationReader["option"] {
  const option: ConfigurationReader["option"] = ({ name, key, value }, table) => {
    const known = Object.hasOwn(table, name) ? table[name] : undefined
    const origin = place(key)
    if (known === undefined) throw unknown(name, origin, table)
    const { entry } = known
    if (entry === undefined)
      return { value: readOption(known, scalarText(known, value, fault), `${origin}: ${name}`), origin }
    const items: readonly unknown[] = isSeq(value) ? value.items : [value]
    return { value: { maps: items.map((item) => mapOf(item, entry)) }, origin }
  }
  const mapOf = (item: unknown, table: OptionTable): OptionValues => {
    const [first = ""] = Object.keys(table)
    const given = isScalar(item) ? [{ name: first, key: item, value: item }] : entries(item)
    const options = new Map(given.map((one) => [one.name, option(one, table)]))
    if (!options.has(first)) throw fault(item, `a hop needs its ${first}`)
    return optionValues(options)
  }
  return option
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}

function scalarText(option: CommandOption, value: unknown, fault: ConfigurationReader["fault"]): string {
  if (isScalar(value)) return textOf(value)
  if (option.type !== "list" || !isSeq(value)) throw fault(value, "there has to be one value")
  const entries = value.items.map((item) => {
    if (isScalar(item)) return textOf(item)
    throw fault(item, "there has to be one value")
  })
  return entries.join(",")
}

/** As it is written: an account id may begin with a zero. */
function textOf({ value, source }: Scalar): string {
  return typeof value === "string" ? value : (source ?? "")
}

function offsetOf(node: unknown): number {
  const isNode = typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
  const [offset]: readonly unknown[] = isNode && Array.isArray(node.range) ? node.range : []
  return typeof offset === "number" ? offset : 0
}
