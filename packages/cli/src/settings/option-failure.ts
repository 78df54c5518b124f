import { ClaimbridgeError } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { ownName } from "../frame/own-name.ts"

/** What core says of an option, in the words of the person who gave it: by flag, variable, or line of claimbridge.yaml. */
export function optionFailure(error: unknown, options: OptionValues): unknown {
  if (!(error instanceof ClaimbridgeError) || error.code !== "ERR_OPTION_INVALID") return error
  const { option, value, expected } = error.details
  const [origin, name] = originOf(`${option}`, options)
  if (origin === undefined) return error
  const isInFile = /:\d+:\d+$/.test(origin)
  const subject = isInFile ? `${origin}: ${name}` : origin
  const { code, docs } = error
  return new CliError({
    message: `${subject} is ${value}, which cannot be right: ${expected}.`,
    hint: `Change ${isInFile ? "it there" : origin}.`,
    code,
    docs,
  })
}

function originOf(option: string, options: OptionValues): readonly [origin: string | undefined, name: string] {
  const [, hop, field = option] = /^chain\[(\d+)\]\.(.*)$/.exec(option) ?? []
  const name = ownName(field)
  if (hop === undefined) return [options.origin(name), name]
  const own = options.maps("chain")[Number(hop)]
  if (own) return [own.origin(name) ?? options.origin("chain-tags"), name]
  return name === "tags" ? [options.origin("chain-tags"), "chain-tags"] : [options.origin("chain"), "chain"]
}
