import manifest from "../../package.json" with { type: "json" }
import { CliError } from "../cli-error.ts"
import { commands } from "../commands.ts"
import { ciCommandName } from "../emulate/ci-command-name.ts"
import type { Io } from "../io.ts"
import { formatHelp, formatOverview } from "./format-help.ts"
import { nearestName } from "./nearest-name.ts"

/**
 * Answers a command line that names none of the commands: help, the version, what emulated jobs call, or an error.
 *
 * @throws {CliError} when it is none of these.
 */
export async function answerWithoutCommand(name: string | undefined, args: readonly string[], io: Io): Promise<number> {
  if (name === "--version") return print(io, `${manifest.version}\n`)
  if (name === "--help" || name === "-h") return print(io, formatOverview(commands))
  if (name === "help") return helpFor(args[0], io)
  if (name === ciCommandName) return (await import("../emulate/play-ci-command.ts")).playCiCommand(args, io)
  if (name === undefined) {
    io.stderr.write(formatOverview(commands))
    return 2
  }
  throw unknownCommand(name)
}

async function helpFor(name: string | undefined, io: Io): Promise<number> {
  if (name === undefined) return print(io, formatOverview(commands))
  const entry = commands.find((one) => one.name === name)
  if (entry === undefined) throw unknownCommand(name)
  return print(io, formatHelp(entry, await entry.load(), io.stdout.width))
}

function print({ stdout }: Io, text: string): number {
  stdout.write(text)
  return 0
}

function unknownCommand(name: string): CliError {
  if (name.startsWith("-")) {
    const hint = "claimbridge --help lists the commands; options come after one."
    return new CliError({ message: `${name.slice(0, 60)} stands where a command should.`, hint })
  }
  const nearest = nearestName(
    name,
    commands.map((one) => one.name),
  )
  const hint = nearest ? `Did you mean ${nearest}?` : "claimbridge --help lists the commands."
  return new CliError({ message: `There is no command "${name.slice(0, 60)}".`, hint })
}
