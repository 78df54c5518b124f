import { cliName } from "./cli-name.ts"
import type { AwsChange } from "./remedy.ts"
import { shellWord } from "./shell-word.ts"

/** A change as a command of the AWS CLI, for a POSIX shell. */
export function formatCommand({ service, operation, region, input }: AwsChange): string {
  const isPlain = Object.values(input).every((value) => typeof value !== "string" || isWord(value))
  const flags = isPlain
    ? Object.entries(input).flatMap(([name, value]) => flagOf(name, value))
    : [`--cli-input-json ${shellWord(ascii(JSON.stringify(input)))}`]
  const all = [...(region === undefined ? [] : [`--region ${region}`]), ...flags]
  return [`aws ${service} ${cliName(operation)}`, ...all].join(" \\\n  ")
}

/**
 * Whether a text can stand in a command. The AWS CLI reads one that begins with `file://` out of that file, and one that
 * begins with a dash as an option; what cannot be seen is not to be checked by anybody. Such an input goes along as JSON.
 */
function isWord(text: string): boolean {
  return text.startsWith("{") || /^(?!-|fileb?:\/\/)[\n\x20-\x7e]*$/.test(text)
}

function flagOf(name: string, value: unknown): readonly string[] {
  const flag = cliName(name)
  if (value === undefined) return []
  if (typeof value === "boolean") return [value ? `--${flag}` : `--no-${flag}`]
  return [`--${flag} ${shellWord(textOf(value))}`]
}

/** Policies are JSON within text, and easier to read over several lines. */
function textOf(value: unknown): string {
  if (typeof value !== "string") return ascii(JSON.stringify(value))
  return value.startsWith("{") ? ascii(JSON.stringify(JSON.parse(value), undefined, 2)) : value
}

/** What cannot be seen in a terminal cannot stand in a command that a person is to check. */
function ascii(json: string): string {
  return json.replace(/[^\n\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
