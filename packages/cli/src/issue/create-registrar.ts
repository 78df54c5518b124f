import { createRegistrarSecret } from "@claimbridge/issuer"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"

/**
 * Prints a new secret on stdout, and nowhere else; what the settings have to know of it goes to stderr.
 *
 * @throws {CliError} when the audit log could not call a registrar so.
 */
export function createRegistrar({ io, options }: Pick<Invocation, "io" | "options">, name: string): number {
  if (!/^[\w.-]{1,64}$/.test(name)) {
    const message = `"${name.slice(0, 64)}" cannot be a registrar's name.`
    throw new CliError({ message, hint: "It has 1 to 64 letters, digits and _ . -" })
  }
  const { secret, secretSha256 } = createRegistrarSecret()
  if (options.flag("json")) {
    io.stdout.write(`${JSON.stringify({ name, secret, secretSha256 })}\n`)
    return 0
  }
  io.stdout.write(`${secret}\n`)
  const lines = [
    "The secret is for the controller alone, and shown this once. The settings get its hash:",
    "registrars:",
    `  - name: ${name}`,
    `    secretSha256: "${secretSha256}"`,
  ]
  io.stderr.write(`${lines.join("\n")}\n`)
  return 0
}
