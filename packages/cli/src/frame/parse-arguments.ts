import { parseArgs } from "node:util"
import { CliError } from "../cli-error.ts"
import type { Command, CommandOption, OptionTable } from "../command.ts"
import type { GivenOption, PlainValue } from "./option-values.ts"
import { readOption } from "./read-option.ts"

/** A command line, taken apart. */
export interface ParsedArguments {
  readonly given: ReadonlyMap<string, GivenOption>
  readonly positionals: readonly string[]
  /** What stands behind `--`; nothing without one. */
  readonly rest: readonly string[] | undefined
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number]
type OptionToken = Extract<Token, { kind: "option" }>

/**
 * Takes the arguments of a command apart.
 *
 * @throws {CliError} at an option that there is not, with the nearest name, and at one without its value.
 */
export async function parseArguments(
  args: readonly string[],
  { options, rest }: Pick<Command, "options" | "rest">,
): Promise<ParsedArguments> {
  const end = rest === undefined ? -1 : args.indexOf("--")
  const own = end === -1 ? args : args.slice(0, end)
  const { tokens = [] } = parseArgs({ args: [...own], options: forNode(options), strict: false, tokens: true })
  const given = new Map<string, GivenOption & { readonly value: PlainValue }>()
  for (const token of tokens) {
    if (token.kind !== "option") continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) throw await unknownOption(token.rawName, options)
    given.set(token.name, {
      value: valueOfToken(token, option, given.get(token.name)?.value),
      origin: `--${token.name}`,
    })
  }
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []))
  return { given, positionals, rest: end === -1 ? undefined : args.slice(end + 1) }
}

function forNode(options: OptionTable): Record<string, { type: "boolean" | "string"; short?: string }> {
  const entries = Object.entries(options).map(
    ([name, { type, short }]) =>
      [name, { type: type === "flag" ? "boolean" : "string", ...(short && { short }) }] as const,
  )
  return Object.fromEntries(entries)
}

function valueOfToken(
  { name, value, inlineValue }: OptionToken,
  option: CommandOption,
  before: PlainValue | undefined,
): PlainValue {
  if (option.type === "flag") {
    if (value === undefined) return true
    throw new CliError({ message: `--${name} takes no value.`, hint: `Write --${name} alone, or leave it out.` })
  }
  if (value === undefined || (!inlineValue && value.startsWith("-") && value !== "-")) {
    throw new CliError({
      message: `--${name} has no value.`,
      hint: `One that begins with a dash is written --${name}=-…`,
    })
  }
  const read = readOption(option, value, `--${name}`)
  if (typeof read === "object" && typeof before === "object") return [...before, ...read]
  if (before === undefined || before === read) return read
  throw new CliError({ message: `--${name} is given twice.`, hint: "Give it once." })
}

async function unknownOption(rawName: string, options: OptionTable): Promise<CliError> {
  const { nearestName } = await import("./nearest-name.ts")
  const names = Object.keys(options).map((name) => `--${name}`)
  const nearest = nearestName(rawName, names)
  const hint = nearest ? `Did you mean ${nearest}?` : "--help lists what there is."
  return new CliError({ message: `There is no option ${rawName.slice(0, 60)}.`, hint })
}
