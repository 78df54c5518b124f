import type { Command, CommandEntry, CommandOption, OptionTable } from "../command.ts"
import { globalOptions } from "./global-options.ts"
import { variableName } from "./variable-name.ts"

/** The help of the whole program. */
export function formatOverview(commands: readonly CommandEntry[]): string {
  const rows = commands.map(({ name, summary }): [string, string] => [name, summary])
  return lines(
    "AWS credentials for CI jobs, with the job's claims as session tags.",
    "",
    "Usage: claimbridge COMMAND [options]",
    "",
    "Commands:",
    ...columns(rows),
    "",
    "claimbridge COMMAND --help tells more about one, --version prints the version.",
    "",
    "Examples:",
    "  claimbridge credentials --format process --role-arn arn:aws:iam::111122223333:role/ci",
    "  claimbridge exec -- aws s3 ls",
  )
}

/** The help of one command; long lines are broken at `width` columns. */
export function formatHelp(
  { name, summary }: Pick<CommandEntry, "name" | "summary">,
  command: Command,
  width: number,
): string {
  const { positionals, options, rest, description, examples } = command
  const asked = positionals.map((one) => (one.required ? one.name : `[${one.name}]`) + (one.many ? "..." : ""))
  const usage = ["claimbridge", name, ...asked, "[options]", ...(rest === undefined ? [] : ["--", rest])].join(" ")
  return lines(
    `Usage: ${usage}`,
    "",
    `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`,
    ...(description === undefined ? [] : ["", description]),
    ...(positionals.length === 0 ? [] : ["", ...columns(positionals.map((one) => [one.name, one.summary]))]),
    "",
    "Options:",
    ...columns(optionRows({ ...options, ...globalOptions }), width),
    "",
    `Most options may be given as a variable: ${variableExample({ ...options, ...globalOptions })}.`,
    "",
    "Examples:",
    ...examples.flatMap(({ title, line }) => [`  # ${title}`, `  ${line}`]),
  )
}

function variableExample(options: OptionTable): string {
  const all = Object.entries(options).filter(([, { from }]) => from !== "flag")
  const [name, option] = all.find(([name]) => name === "role-arn") ?? all[0] ?? []
  return `${option?.variable ?? variableName(name ?? "")} for --${name}`
}

function optionRows(options: OptionTable): [string, string][] {
  return Object.entries(options).map(([name, option]) => [
    `${option.short ? `-${option.short}, ` : ""}--${name}${option.type === "flag" ? "" : ` ${placeholderOf(option)}`}`,
    aboutOption(name, option),
  ])
}

function placeholderOf({ choices, placeholder, type }: CommandOption): string {
  return placeholder ?? (choices?.join("|") || (type === "number" ? "NUMBER" : "TEXT"))
}

function aboutOption(name: string, option: CommandOption): string {
  const facts = [option.summary]
  if (option.default !== undefined) facts.push(`default: ${option.default}`)
  if (option.from === "flag" && name !== "help") facts.push("on the command line only")
  return facts.join("; ")
}

const leastTextWidth = 30

function columns(rows: readonly (readonly [string, string])[], width: number = Number.POSITIVE_INFINITY): string[] {
  const left = Math.min(Math.max(...rows.map(([name]) => name.length)), 28)
  const indent = `\n${" ".repeat(left + 4)}`
  return rows.map(([name, text]) => {
    const broken = breakLines(text, Math.max(width - left - 4, leastTextWidth)).join(indent)
    return name.length > left ? `  ${name}${indent}${broken}` : `  ${name.padEnd(left)}  ${broken}`
  })
}

function breakLines(text: string, width: number): readonly string[] {
  const broken: string[] = []
  for (const word of text.split(" ")) {
    const line = broken.at(-1)
    if (line !== undefined && line.length + word.length < width) broken[broken.length - 1] = `${line} ${word}`
    else broken.push(word)
  }
  return broken
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`
}
