import { CliError } from "../cli-error.ts"
import type { CommandOption, OptionTable } from "../command.ts"
import type { GivenOption, PlainValue } from "./option-values.ts"
import { readOption } from "./read-option.ts"
import { variableName } from "./variable-name.ts"

/**
 * Reads the options that variables give. An empty variable counts as none.
 *
 * @throws {CliError} when the value of one cannot be right.
 */
export function readVariables(
  env: Readonly<Record<string, string | undefined>>,
  options: OptionTable,
): ReadonlyMap<string, GivenOption> {
  const given = new Map<string, GivenOption>()
  for (const [name, option] of Object.entries(options)) {
    if (option.from === "flag") continue
    const origin = option.variable ?? variableName(name)
    const text = env[origin]
    const value = text ? variableValue(option, text, origin) : undefined
    if (value !== undefined) given.set(name, { value, origin })
  }
  return given
}

function variableValue(option: CommandOption, text: string, origin: string): PlainValue | undefined {
  if (option.type !== "flag") return readOption(option, text, origin)
  if (/^(?:1|true|yes)$/i.test(text)) return true
  if (/^(?:0|false|no)$/i.test(text)) return undefined
  throw new CliError({ message: `${origin} is neither true nor false.`, hint: "Set it to 1, or not at all." })
}
