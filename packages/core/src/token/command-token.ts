import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { typeOf } from "../options/option-fault.ts"
import type { CommandOutcome } from "../runtime/spawn-command.ts"
import { requireToken } from "./require-token.ts"
import type { TokenSource } from "./token-source.ts"

const maxBytes = 65_536

/**
 * Runs a program for each exchange and takes the token from its standard output.
 *
 * The program starts without a shell, so arguments need no quoting. It may write at most 65536 bytes and has until the
 * exchange's deadline. `{audience}` in an argument becomes the audience. What it writes to stderr is dropped, and what
 * it leaves running is not waited for.
 *
 * @example
 * ```ts
 * import { commandToken, fromCognito } from "@claimbridge/core"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: commandToken(["acme-agent", "oidc", "request-token", "--audience", "{audience}"]),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` at once when it is not a list of texts;
 *   `ERR_TOKEN_COMMAND_FAILED` when it cannot start, ends with another status than 0 or writes too much;
 *   `ERR_TOKEN_MALFORMED` when it prints something else than a token.
 */
export function commandToken(argv: readonly string[]): TokenSource {
  const command = programOf(argv)
  return async ({ audience, runtime, signal }) => {
    const filled = argv.map((argument) => argument.replaceAll("{audience}", () => audience))
    const outcome = await runtime.runCommand(filled, { signal, maxBytes })
    if (outcome.status === "exited" && outcome.exitCode === 0) {
      return requireToken(`The command ${command}`, outcome.stdout.trim())
    }
    throw new ClaimbridgeError("ERR_TOKEN_COMMAND_FAILED", { command, reason: reasonOf(outcome) })
  }
}

/** The value is not shown: an argument may be a secret. */
function programOf(argv: unknown): string {
  const isList = Array.isArray(argv) && [...argv].every((argument) => typeof argument === "string")
  const command: unknown = isList ? argv[0] : undefined
  if (typeof command === "string" && command.trim() !== "") return command
  const expected = "it must be a list of texts that begins with a program"
  throw new ClaimbridgeError("ERR_OPTION_INVALID", { option: "argv", value: typeOf(argv), expected })
}

function reasonOf(outcome: CommandOutcome): string {
  if (outcome.status === "exited") return `it ended with status ${outcome.exitCode}`
  if (outcome.status === "killed") return `it was ended by ${outcome.signal}`
  if (outcome.status === "too-large") return `it wrote more than ${maxBytes} bytes`
  return `it did not start (${outcome.reason})`
}
