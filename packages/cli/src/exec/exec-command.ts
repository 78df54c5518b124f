import { CliError } from "../cli-error.ts"
import type { Command } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
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
    "hand-over": {
      type: "text",
      choices: ["endpoint", "token-file"],
      summary: "what --refresh gives it: token-file is for tools that know AWS_WEB_IDENTITY_TOKEN_FILE alone",
      default: "endpoint",
      from: "machine",
    },
    ...exchangeOptions,
  },
  description:
    "The command's exit code is that of claimbridge, 128 and the number of the signal when one ended it, 127 when there\nis no such command, 126 when it cannot be run.",
  examples: [
    { title: "Keys in the command's environment", line: "claimbridge exec --role deploy -- aws s3 ls" },
    { title: "Longer than a session lives", line: "claimbridge exec --refresh -- terraform apply -auto-approve" },
    {
      title: "A tool that knows no endpoint",
      line: "claimbridge exec --refresh --hand-over token-file -- acme-deploy",
    },
  ],
  run: async (invocation) => {
    const [program] = invocation.rest ?? []
    if (!program) {
      const hint = "It stands behind --: claimbridge exec -- aws s3 ls"
      throw new CliError({ message: "There is no command to run.", hint })
    }
    const { options } = invocation
    if (!options.flag("refresh")) {
      requireNoHandOver(options)
      return (await import("./run-with-keys.ts")).runWithKeys(invocation)
    }
    if (options.text("hand-over") !== "token-file") {
      return (await import("./run-with-endpoint.ts")).runWithEndpoint(invocation)
    }
    return (await import("./run-with-token-file.ts")).runWithTokenFile(invocation)
  },
}

function requireNoHandOver(options: OptionValues): void {
  const origin = options.origin("hand-over")
  if (origin === undefined) return
  throw new CliError({ message: `${origin} goes with --refresh.`, hint: "Give --refresh, or leave it out." })
}
