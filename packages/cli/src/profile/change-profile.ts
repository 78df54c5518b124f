import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { flowOptions } from "../settings/flow-options.ts"
import { type FoundFile, readConfigFile, replaceConfigFile } from "./config-file.ts"
import { configPaths } from "./config-paths.ts"
import { processArguments } from "./process-arguments.ts"
import { hasSection, profileHeader, withoutProfile, withProfile } from "./profile-text.ts"
import { requireProcessCommand } from "./require-process-command.ts"

/** Writes a profile, or with `--remove` takes it back. */
export async function changeProfile(invocation: Invocation): Promise<number> {
  const { io, options, positionals } = invocation
  const [name = ""] = positionals
  if (!/^[\w.@+-]{1,64}$/.test(name)) {
    const hint = "It has 1 to 64 letters, digits and . _ @ + -"
    throw new CliError({ message: `"${name.slice(0, 64)}" cannot be a profile's name.`, hint })
  }
  const { config, credentials } = configPaths(io)
  const found = readConfigFile(config)
  if (options.flag("remove")) return removeProfile(invocation, { name, config, found })
  refuseOthers({ name, config, credentials, rest: withoutProfile(found.text, name) ?? found.text })
  const lines = await profileLines(invocation)
  replaceConfigFile(config, { ...found, text: withProfile(found.text, name, lines) })
  tell(invocation, { profile: name, file: config }, `The profile ${name} is in ${config}.`)
  return 0
}

interface Place {
  readonly name: string
  readonly config: string
  readonly found: FoundFile
}

function removeProfile(invocation: Invocation, { name, config, found }: Place): number {
  const text = withoutProfile(found.text, name)
  if (text === undefined) {
    const hint = "One that claimbridge did not write is yours to remove."
    throw new CliError({ message: `${config} has no profile "${name}" of claimbridge.`, hint })
  }
  replaceConfigFile(config, { ...found, text })
  tell(invocation, { profile: name, file: config, removed: true }, `The profile ${name} is gone from ${config}.`)
  return 0
}

function refuseOthers(given: {
  readonly name: string
  readonly config: string
  readonly credentials: string
  readonly rest: string
}): void {
  const { name, config, credentials, rest } = given
  const inConfig = hasSection(rest, profileHeader(name))
  if (!inConfig && !hasSection(readConfigFile(credentials).text, `[${name}]`)) return
  throw new CliError({
    message: `The profile "${name}" is in ${inConfig ? config : credentials} already, and claimbridge did not write it.`,
    hint: "Choose another name, or remove it. Keys of the same name would win over a credential_process.",
  })
}

async function profileLines({ io, options, configured }: Invocation): Promise<readonly string[]> {
  const settings = await configured()
  flowOptions(settings)
  const region = settings.text("region")
  const command = requireProcessCommand([...io.program, "credentials", ...processArguments(options, io)], io.platform)
  return [...(region === undefined ? [] : [`region = ${region}`]), `credential_process = ${command}`]
}

function tell({ io, options }: Invocation, data: object, sentence: string): void {
  if (options.flag("json")) io.stdout.write(`${JSON.stringify(data)}\n`)
  io.stderr.write(`${sentence}\n`)
}
