import type { CompletedCommand } from "./completed-command.ts"

/** Completions for bash 3.2 and later. */
export function bashCompletion(all: readonly CompletedCommand[]): string {
  const names = all.map(({ name }) => name).join(" ")
  return [
    "_claimbridge() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${names} --help --version" -- "$word"))`,
    "    return",
    "  fi",
    '  case "${COMP_WORDS[1]} $before" in',
    ...all.flatMap(valueCases),
    "    *)",
    '      case "${COMP_WORDS[1]}" in',
    ...all.map(({ name, options, words }) => {
      const offered = [...words, ...Object.keys(options).map((option) => `--${option}`)].join(" ")
      return `        ${name}) words="${offered}" ;;`
    }),
    "      esac ;;",
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    "}",
    "complete -o default -F _claimbridge claimbridge",
    "",
  ].join("\n")
}

function valueCases({ name, options }: CompletedCommand): readonly string[] {
  return Object.entries(options).flatMap(([option, { choices }]) =>
    choices === undefined ? [] : [`    "${name} --${option}") words="${choices.join(" ")}" ;;`],
  )
}
