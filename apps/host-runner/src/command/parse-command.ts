import type { WorkflowCommand } from "./workflow-command.ts"

/**
 * Reads `::name key=value,…::data`, or the old `##[name key=value;…]data` anywhere in a line.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, names: ReadonlySet<string>): WorkflowCommand | undefined {
  return [parseColons(line), parseBrackets(line)].find((command) => command && names.has(command.name))
}

function parseColons(line: string): WorkflowCommand | undefined {
  const [, head = "", data = ""] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? []
  if (head === "") return undefined
  return command(head, { separator: ",", data: unescaped(data, dataEscapes), escapes: propertyEscapes })
}

function parseBrackets(line: string): WorkflowCommand | undefined {
  const [, head = "", data = ""] = /##\[(.*?)\](.*)$/s.exec(line) ?? []
  if (head === "") return undefined
  return command(head, { separator: ";", data: unescaped(data, bracketEscapes), escapes: bracketEscapes })
}

interface Notation {
  readonly separator: string
  readonly data: string
  readonly escapes: Escapes
}

function command(head: string, { separator, data, escapes }: Notation): WorkflowCommand {
  const [, name = "", rest = ""] = /^(\S*)(.*)$/s.exec(head) ?? []
  const pairs = rest
    .trim()
    .split(separator)
    .map((pair) => /^([^=]+)=+(.+)$/s.exec(pair) ?? [])
  const properties = pairs.flatMap(([, key, value]) =>
    key !== undefined && value !== undefined ? [[key, unescaped(value, escapes)]] : [],
  )
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties), data }
}

type Escapes = readonly (readonly [string, string])[]

// In this order: a percent sign that was itself escaped comes last.
const dataEscapes: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
]
const propertyEscapes: Escapes = [["%3A", ":"], ["%2C", ","], ...dataEscapes]
const bracketEscapes: Escapes = [["%3B", ";"], ["%5D", "]"], ...dataEscapes]

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((current, [escaped, plain]) => current.replaceAll(escaped, plain), text)
}
