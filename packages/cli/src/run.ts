import { CliError } from "./cli-error.ts"
import type { Command, CommandEntry, Invocation } from "./command.ts"
import { commands } from "./commands.ts"
import { globalOptions } from "./frame/global-options.ts"
import { optionValues } from "./frame/option-values.ts"
import { type ParsedArguments, parseArguments } from "./frame/parse-arguments.ts"
import { readVariables } from "./frame/read-variables.ts"
import type { Io } from "./io.ts"

/** Runs a command line, without the program's own name, and gives the exit code. It never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io)
  } catch (error) {
    const { reportFailure } = await import("./frame/report-failure.ts")
    return reportFailure(error, argv, io)
  }
}

async function runCommand([name, ...args]: readonly string[], io: Io): Promise<number> {
  const entry = commands.find((one) => one.name === name)
  if (entry === undefined) return runWithoutCommand(name, args, io)
  const command = await entry.load()
  const options = { ...command.options, ...globalOptions }
  if (isHelpAsked(args, command)) return printHelp(entry, command, io)
  const parsed = await parseArguments(args, { ...command, options })
  return command.run(invocationOf({ ...command, options }, parsed, io))
}

function invocationOf(command: Command, { given, positionals, rest }: ParsedArguments, io: Io): Invocation {
  requirePositionals(command, positionals)
  const variables = readVariables(io.env, command.options)
  const options = optionValues(given, variables)
  const configured: Invocation["configured"] = async (role = options.text("role")) => {
    const { readConfiguration, settingsOf } = await import("./settings/read-configuration.ts")
    return optionValues(given, variables, settingsOf(await readConfiguration(options, io), role))
  }
  return { io, options, configured, positionals, rest }
}

function requirePositionals({ positionals: wanted }: Command, given: readonly string[]): void {
  const missing = wanted.find(({ required }, at) => required && given[at] === undefined)
  if (missing) {
    throw new CliError({ message: `${missing.name} is missing: ${missing.summary}.`, hint: "--help shows an example." })
  }
  const [extra] = wanted.at(-1)?.many ? [] : given.slice(wanted.length)
  if (extra === undefined) return
  const hint = "What belongs to another command stands behind --, and --help shows an example."
  throw new CliError({ message: `"${extra.slice(0, 20)}" is one argument too many.`, hint })
}

/** Even where the rest of the line is wrong. */
function isHelpAsked(args: readonly string[], { rest }: Command): boolean {
  const end = rest === undefined ? -1 : args.indexOf("--")
  return (end === -1 ? args : args.slice(0, end)).some((argument) => argument === "--help" || argument === "-h")
}

async function printHelp(entry: CommandEntry, command: Command, io: Io): Promise<number> {
  const { formatHelp } = await import("./frame/format-help.ts")
  io.stdout.write(formatHelp(entry, command, io.stdout.width))
  return 0
}

async function runWithoutCommand(name: string | undefined, args: readonly string[], io: Io): Promise<number> {
  const { answerWithoutCommand } = await import("./frame/answer-without-command.ts")
  return answerWithoutCommand(name, args, io)
}
