import { cliName } from "./cli-name.ts"
import type { AwsChange } from "./remedy.ts"
import { shellWord } from "./shell-word.ts"

/** A change as a command of the AWS CLI, for a POSIX shell. */
export function formatCommand({ service, operation, region, input }: AwsChange): string {
  const flags = Object.entries(input).flatMap(([name, value]) => flagOf(name, value))
  const all = [...(region === undefined ? [] : [`--region ${region}`]), ...flags]
  return [`aws ${service} ${cliName(operation)}`, ...all].join(" \\\n  ")
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
