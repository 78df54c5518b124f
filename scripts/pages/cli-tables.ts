import type { CommandEntry, CommandOption, OptionTable } from "../../packages/cli/src/command.ts"
import { globalOptions } from "../../packages/cli/src/frame/global-options.ts"
import { variableName } from "../../packages/cli/src/frame/variable-name.ts"
import { exchangeOptions } from "../../packages/cli/src/settings/exchange-options.ts"

const markers = { start: "<!-- options: made by `pnpm run docs` -->", end: "<!-- /options -->" }

/** The README of the CLI with its tables of commands and options as the code has them. */
export async function cliTables(readme: string, commands: readonly CommandEntry[]): Promise<string> {
  const [start, end] = [readme.indexOf(markers.start), readme.indexOf(markers.end)]
  if (start === -1 || end < start) throw new Error("packages/cli/README.md lacks the marks of its tables of options")
  const own = await Promise.all(commands.map(commandTable))
  const tables = [
    ["", "| command | what it does |", "|---|---|", ...commands.map(commandRow)].join("\n"),
    section("What is asked for", "These belong to every command that makes an exchange.", exchangeOptions),
    ...own,
    section("Everywhere", "", globalOptions),
  ]
  return `${readme.slice(0, start + markers.start.length)}\n${tables.filter(Boolean).join("\n\n")}\n\n${readme.slice(end)}`
}

function commandRow({ name, summary }: CommandEntry): string {
  return `| \`${name}\` | ${summary} |`
}

async function commandTable({ name, load }: CommandEntry): Promise<string> {
  const { options } = await load()
  const own = Object.entries(options).filter(([option, facts]) => exchangeOptions[option] !== facts)
  return own.length === 0 ? "" : section(`\`${name}\``, "", Object.fromEntries(own))
}

function section(title: string, text: string, options: OptionTable): string {
  const rows = Object.entries(options).map(([name, option]) => optionRow(name, option))
  const head = [`### ${title}`, "", ...(text ? [text, ""] : [])]
  return [...head, "| option | variable | claimbridge.yaml | meaning |", "|---|---|---|---|", ...rows].join("\n")
}

function optionRow(
  name: string,
  { type, short, from, summary, default: preset, choices, placeholder, variable: own }: CommandOption,
): string {
  const value =
    type === "flag" ? "" : ` ${placeholder ?? choices?.join("\\|") ?? (type === "number" ? "NUMBER" : "TEXT")}`
  const option = `${short ? `\`-${short}\`, ` : ""}\`--${name}${value}\``
  const variable = from === "flag" ? "" : `\`${own ?? variableName(name)}\``
  const meaning = preset === undefined ? `${summary}` : `${summary}; default: ${preset}`
  return `| ${option} | ${variable} | ${from === "repository" ? "yes" : ""} | ${meaning.replaceAll("|", "\\|").replaceAll("<", "&lt;")} |`
}
