import { ActionError } from "../failure/action-error.ts"

/**
 * The value of `credential_process` for a program and its arguments.
 *
 * SDKs hand it to a shell, or split it themselves, so an argument with white space stands between double quotes; none of
 * them understands more on every system.
 *
 * @throws {ActionError} when an argument has a character that some SDK would read as something else; on Windows white
 *   space is one, since its shell takes quotes away from a line with more than two.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function processCommand(argv: readonly string[], platform: string): string {
  const illegal = platform === "win32" ? /[\s"'$`%!&|<>^]/ : /[\r\n"'$`\\!&|<>^]/
  const wrong = argv.find((argument) => illegal.test(argument))
  if (wrong === undefined) return argv.map((argument) => (/\s/.test(argument) ? `"${argument}"` : argument)).join(" ")
  throw new ActionError({
    message: `refresh: profile: a credential_process cannot carry the path ${wrong}.`,
    hint: "Install the runner in a folder whose name has letters, digits and dashes only, or set refresh to endpoint.",
  })
}
