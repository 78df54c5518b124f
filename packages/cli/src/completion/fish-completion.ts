import type { CommandOption } from "../command.ts"
import type { CompletedCommand } from "./completed-command.ts"

/** Completions for fish. */
export function fishCompletion(all: readonly CompletedCommand[]): string {
  const commands = all.map(
    ({ name, summary }) => `complete -c claimbridge -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
  )
  const rest = all.flatMap(({ name, options, words }) => {
    const seen = `-n '__fish_seen_subcommand_from ${name}'`
    const own = words.length > 0 ? [`complete -c claimbridge ${seen} -f -a ${quoted(words.join(" "))}`] : []
    return [
      ...own,
      ...Object.entries(options).map(([option, facts]) => `complete -c claimbridge ${seen} ${optionOf(option, facts)}`),
    ]
  })
  return `${[...commands, ...rest].join("\n")}\n`
}

function optionOf(name: string, { type, short, summary, choices }: CommandOption): string {
  const letter = short === undefined ? "" : ` -s ${short}`
  const value = type === "flag" ? "" : choices ? ` -x -a ${quoted(choices.join(" "))}` : " -r"
  return `-l ${name}${letter}${value} -d ${quoted(summary)}`
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`
}
