import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml"
import { CliError } from "../cli-error.ts"
import type { CommandOption, OptionTable } from "../command.ts"
import { type GivenOption, type OptionValues, optionValues } from "../frame/option-values.ts"
import { readOption } from "../frame/read-option.ts"
import type { FoundConfiguration } from "./find-configuration.ts"
import { unknownKey } from "./unknown-key.ts"

/** A name of a map, and what stands there. */
export interface ConfigurationEntry {
  readonly name: string
  readonly key: Node
  readonly value: unknown
}

/** Reads the nodes of a claimbridge.yaml. What it throws names line and column. */
export interface ConfigurationReader {
  readonly root: unknown
  readonly entries: (node: unknown) => readonly ConfigurationEntry[]
  readonly option: (entry: ConfigurationEntry, table: OptionTable) => GivenOption
  readonly fault: (node: unknown, what: string) => CliError
}

/**
 * Opens a claimbridge.yaml.
 *
 * @throws {CliError} when it is no YAML.
 */
export function parseConfigurationNodes({ path, text }: FoundConfiguration): ConfigurationReader {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: "core", prettyErrors: false })
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const [error] = document.errors
  if (error) throw new CliError({ message: `${place(error.pos[0])}: ${error.message}`, hint: "Mend the YAML there." })
  const nodes = nodesOf(place)
  return { root: document.contents, ...nodes, option: optionReader(place, nodes) }
}

type Nodes = Pick<ConfigurationReader, "entries" | "fault">
type PlaceOf = (offset: number) => string

function nodesOf(place: PlaceOf): Nodes {
  const fault: Nodes["fault"] = (node, what) => {
    const hint = "The README of claimbridge shows what claimbridge.yaml looks like."
    return new CliError({ message: `${place(offsetOf(node))}: ${what}.`, hint })
  }
  const entries: Nodes["entries"] = (node) => {
    if (node === null || node === undefined || (isScalar(node) && node.value === null)) return []
    if (!isMap(node)) throw fault(node, "there has to be a map of names and values")
    return node.items.map(({ key, value }) => {
      if (!isScalar(key)) throw fault(key, "a name has to be plain text")
      return { name: textOf(key), key, value }
    })
  }
  return { entries, fault }
}

function optionReader(place: PlaceOf, { entries, fault }: Nodes): ConfigurationReader["option"] {
  const option: ConfigurationReader["option"] = ({ name, key, value }, table) => {
    const known = Object.hasOwn(table, name) ? table[name] : undefined
    const origin = place(offsetOf(key))
    if (known === undefined) throw unknownKey(name, origin, table)
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
