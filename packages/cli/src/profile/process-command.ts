import { CliError } from "../cli-error.ts"

/**
 * The value of `credential_process` for a program and its arguments.
 *
 * SDKs hand it to a shell, or split it themselves, so an argument with white space stands between double quotes; none of
 * them understands more on every system.
 *
 * @throws {CliError} when an argument has a character that some SDK would read as something else; on Windows white
 *   space is one, since its shell takes quotes away from a line with more than two.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function processCommand(argv: readonly string[], platform: string): string {
  const isWindows = platform === "win32"
  const illegal = isWindows ? /[\s"'$`%!&|<>^]/ : /[\r\n"'$`\\!&|<>^]/
  const special = isWindows ? /\s/ : /[^\w./:=@,%+-]/
  const wrong = argv.find((argument) => illegal.test(argument))
  if (wrong === undefined)
    return argv.map((argument) => (special.test(argument) ? `"${argument}"` : argument)).join(" ")
  throw new CliError({
    message: `A credential_process cannot carry ${JSON.stringify(wrong.slice(0, 80))}.`,
    hint: "Write the option into claimbridge.yaml, or install claimbridge in a folder whose name is plain.",
  })
}
