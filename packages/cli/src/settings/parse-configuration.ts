import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml"
import { CliError } from "../cli-error.ts"
import type { CommandOption, OptionTable } from "../command.ts"
import type { GivenOption } from "../frame/option-values.ts"
import { readOption } from "../frame/read-option.ts"
import type { FoundConfiguration } from "./find-configuration.ts"
import { repositoryOptions, roleOptions } from "./repository-options.ts"
import { unknownKey } from "./unknown-key.ts"

/** A claimbridge.yaml, read. */
export interface Configuration {
  readonly options: ReadonlyMap<string, GivenOption>
  /** By their names. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, GivenOption>>
}

type Entry = { readonly name: string; readonly key: Node; readonly value: unknown }

/**
 * Reads a claimbridge.yaml.
 *
 * @throws {CliError} with line and column when it is no YAML, or sets what it may not set.
 */
export function parseConfiguration({ path, text }: FoundConfiguration): Configuration {
  const reader = readerOf(path, text)
  const options = new Map<string, GivenOption>()
  const roles = new Map<string, ReadonlyMap<string, GivenOption>>()
  for (const entry of reader.entries(reader.root)) {
    if (entry.name !== "roles") {
      options.set(entry.name, reader.option(entry, repositoryOptions))
      continue
    }
    for (const role of reader.entries(entry.value)) {
      if (!/^[\w.-]{1,64}$/.test(role.name)) {
        throw reader.fault(role.key, "a role's name is 1 to 64 letters, digits, dots, - and _")
      }
      const given = reader.entries(role.value).map((one) => [one.name, reader.option(one, roleOptions)] as const)
      roles.set(role.name, new Map(given))
    }
  }
  return { options, roles }
}

interface Reader {
  readonly root: unknown
  readonly entries: (node: unknown) => readonly Entry[]
  readonly option: (entry: Entry, table: OptionTable) => GivenOption
  readonly fault: (node: unknown, what: string) => CliError
}

function readerOf(path: string, text: string): Reader {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: "core", prettyErrors: false })
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const fault: Reader["fault"] = (node, what) => {
    const hint = "The README of claimbridge shows what claimbridge.yaml looks like."
    return new CliError({ message: `${place(offsetOf(node))}: ${what}.`, hint })
  }
  const [error] = document.errors
  if (error) throw new CliError({ message: `${place(error.pos[0])}: ${error.message}`, hint: "Mend the YAML there." })
  const entries: Reader["entries"] = (node) => {
    if (node === null || node === undefined || (isScalar(node) && node.value === null)) return []
    if (!isMap(node)) throw fault(node, "there has to be a map of names and values")
    return node.items.map(({ key, value }) => {
      if (!isScalar(key)) throw fault(key, "a name has to be plain text")
      return { name: textOf(key), key, value }
    })
  }
  const option: Reader["option"] = ({ name, key, value }, table) => {
    const known = Object.hasOwn(table, name) ? table[name] : undefined
    const origin = place(offsetOf(key))
    if (known === undefined) throw unknownKey(name, origin, table)
    return { value: readOption(known, scalarText(known, value, fault), `${origin}: ${name}`), origin }
  }
  return { root: document.contents, entries, option, fault }
}

function scalarText(option: CommandOption, value: unknown, fault: Reader["fault"]): string {
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
