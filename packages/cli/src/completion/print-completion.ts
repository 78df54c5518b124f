import { CliError } from "../cli-error.ts"
import { commands } from "../commands.ts"
import { globalOptions } from "../frame/global-options.ts"
import type { Io } from "../io.ts"
import { bashCompletion } from "./bash-completion.ts"
import type { CompletedCommand } from "./completed-command.ts"
import { fishCompletion } from "./fish-completion.ts"
import { powershellCompletion } from "./powershell-completion.ts"
import { zshCompletion } from "./zsh-completion.ts"

const shells: Readonly<Record<string, (all: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
}

/**
 * Prints what a shell needs to complete a command line, made of the tables of all commands.
 *
 * @throws {CliError} for another shell.
 */
export async function printCompletion(shell: string, { stdout }: Pick<Io, "stdout">): Promise<number> {
  const format = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (format === undefined) {
    const hint = `There are completions for ${Object.keys(shells).join(", ")}.`
    throw new CliError({ message: `"${shell.slice(0, 40)}" is none of the shells.`, hint })
  }
  const all = commands.map(async ({ name, summary, load }): Promise<CompletedCommand> => {
    const { options, positionals } = await load()
    const words = positionals.flatMap(({ choices = [] }) => choices)
    return { name, summary, options: { ...options, ...globalOptions }, words }
  })
  stdout.write(format(await Promise.all(all)))
  return 0
}
