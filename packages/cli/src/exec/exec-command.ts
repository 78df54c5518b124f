import { CliError } from "../cli-error.ts"
import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"

/** Runs a command with credentials. */
export const execCommand: Command = {
  positionals: [],
  rest: "COMMAND [argument...]",
  options: {
    refresh: {
      type: "flag",
      summary: "give it an endpoint with fresh credentials for as long as it runs, in place of keys",
      from: "machine",
    },
    ...exchangeOptions,
  },
  description:
    "The command's exit code is that of claimbridge, 128 and the number of the signal when one ended it, 127 when there\nis no such command, 126 when it cannot be run.",
  examples: [
    { title: "Keys in the command's environment", line: "claimbridge exec --role deploy -- aws s3 ls" },
    { title: "Longer than a session lives", line: "claimbridge exec --refresh -- terraform apply -auto-approve" },
  ],
  run: async (invocation) => {
    const [program] = invocation.rest ?? []
    if (!program) {
      const hint = "It stands behind --: claimbridge exec -- aws s3 ls"
      throw new CliError({ message: "There is no command to run.", hint })
    }
    if (invocation.options.flag("refresh")) return (await import("./run-with-endpoint.ts")).runWithEndpoint(invocation)
    return (await import("./run-with-keys.ts")).runWithKeys(invocation)
  },
}
