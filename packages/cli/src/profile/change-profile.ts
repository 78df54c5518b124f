import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { openProvider } from "../settings/exchange-once.ts"
import { readConfigFile, replaceConfigFile, requireReplaceable } from "./config-file.ts"
import { inTurn } from "./config-lock.ts"
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
  const isRemoved = options.flag("remove")
  const lines = isRemoved ? [] : await profileLines(invocation)
  const edit = (text: string): string => {
    if (isRemoved) return requireOwn(withoutProfile(text, name), name, config)
    refuseOthers({ name, config, credentials, rest: withoutProfile(text, name) ?? text })
    return withProfile(text, name, lines)
  }
  await changeFile(config, edit)
  const outcome = isRemoved ? `The profile ${name} is gone from ${config}.` : `The profile ${name} is in ${config}.`
  tell(invocation, { profile: name, file: config, ...(isRemoved && { removed: true }) }, outcome)
  return 0
}

/** What is refused is refused before the folder, or a lock, is made. */
async function changeFile(path: string, edit: (text: string) => string): Promise<void> {
  edit(readConfigFile(path).text)
  requireReplaceable(path)
  await inTurn(path, async () => {
    const found = readConfigFile(path)
    await replaceConfigFile(path, { ...found, text: edit(found.text) })
  })
}

function requireOwn(text: string | undefined, name: string, config: string): string {
  if (text !== undefined) return text
  const hint = "One that claimbridge did not write is yours to remove."
  throw new CliError({ message: `${config} has no profile "${name}" of claimbridge.`, hint })
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
  // It checks the options, and asks nobody.
  const provider = await openProvider(settings, { env: io.env, folder: cacheFolder(io) })
  await provider.dispose()
  const region = settings.text("region")
  const command = requireProcessCommand([...io.program, "credentials", ...processArguments(options, io)], io.platform)
  return [...(region === undefined ? [] : [`region = ${region}`]), `credential_process = ${command}`]
}

function tell({ io, options }: Invocation, data: object, sentence: string): void {
  if (options.flag("json")) io.stdout.write(`${JSON.stringify(data)}\n`)
  io.stderr.write(`${sentence}\n`)
}
