/** A line for `credential_process`, or the argument that no line can carry. */
export type ProcessCommand =
  | { readonly command: string; readonly unsafe?: undefined }
  | { readonly command?: undefined; readonly unsafe: string }

/**
 * Makes the value of `credential_process` for a program and its arguments.
 *
 * SDKs hand it to a shell, or split it themselves, so an argument with anything but plain characters stands between double
 * quotes; none of them understands more on every system. What some SDK would read as something else even then is unsafe.
 * On Windows white space is, since its shell takes quotes away from a line with more than two.
 *
 * @example
 * ```ts
 * import { processCommand } from "@claimbridge/agent"
 *
 * const { command } = processCommand(["/opt/acme/bin/credentials", "--role", "deploy"], process.platform)
 * console.log(`credential_process = ${command}`)
 * ```
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function processCommand(argv: readonly string[], platform: string): ProcessCommand {
  const isWindows = platform === "win32"
  const illegal = isWindows ? /[\s"'$`%!&|<>^]/ : /[\r\n"'$`\\!&|<>^]/
  const special = isWindows ? /\s/ : /[^\w./:=@,%+-]/
  const unsafe = argv.find((argument) => illegal.test(argument))
  if (unsafe !== undefined) return { unsafe }
  return { command: argv.map((argument) => (special.test(argument) ? `"${argument}"` : argument)).join(" ") }
}
