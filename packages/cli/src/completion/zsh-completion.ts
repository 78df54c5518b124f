import type { CommandOption } from "../command.ts"
import type { CompletedCommand } from "./completed-command.ts"

/** Completions for zsh, to be sourced or to be put on `fpath` as `_claimbridge`. */
export function zshCompletion(all: readonly CompletedCommand[]): string {
  return [
    "#compdef claimbridge",
    "_claimbridge() {",
    "  if (( CURRENT == 2 )); then",
    "    local -a commands=(",
    ...all.map(({ name, summary }) => `      ${quoted(`${name}:${summary}`)}`),
    "    )",
    "    _describe command commands",
    "    return",
    "  fi",
    "  local command=$words[2]",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case $command in",
    ...all.flatMap((command) => [`    ${command.name})`, ...argumentLines(command), "      ;;"]),
    "  esac",
    "}",
    '[[ $funcstack[1] == _claimbridge ]] && _claimbridge "$@" || compdef _claimbridge claimbridge',
    "",
  ].join("\n")
}

function argumentLines({ options, words }: CompletedCommand): readonly string[] {
  const rest = words.length > 0 ? `1:word:(${words.join(" ")})` : "*:file:_files"
  const specs = Object.entries(options).map(([name, option]) => `        ${quoted(specOf(name, option))} \\`)
  return ["      _arguments \\", ...specs, `        ${quoted(rest)}`]
}

function specOf(name: string, { type, summary, choices }: CommandOption): string {
  const about = `[${summary.replaceAll(/[[\]\\:]/g, "\\$&")}]`
  if (type === "flag") return `--${name}${about}`
  return `--${name}=${about}:value:${choices ? `(${choices.join(" ")})` : "_files"}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
