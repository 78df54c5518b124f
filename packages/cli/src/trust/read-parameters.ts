import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"

/**
 * Reads the values of the template's parameters.
 *
 * @throws {CliError} when one isn't `name=value`.
 */
export function readParameters(options: OptionValues): Readonly<Record<string, string>> {
  const origin = options.origin("parameter") ?? ""
  return Object.fromEntries(
    options
      .list("parameter")
      .reduce<readonly string[]>(joinValues, [])
      .map((pair) => readPair(pair, origin)),
  )
}

/** Commas separate parameters, and stand in the values of some: `Owners=65,66`. */
function joinValues(pairs: readonly string[], part: string): readonly string[] {
  const before = pairs.at(-1)
  return part.includes("=") || before === undefined ? [...pairs, part] : [...pairs.slice(0, -1), `${before},${part}`]
}

function readPair(pair: string, origin: string): readonly [string, string] {
  const equals = pair.indexOf("=")
  if (equals > 0) return [pair.slice(0, equals), pair.slice(equals + 1)]
  throw new CliError({ message: `${origin} has a value without an equals sign.`, hint: "Write OwnerId=65,Stage=prod." })
}
