import { defaultModelFile, modelArgument } from "../access/model-argument.ts"
import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"
import { asFlags } from "../trust/as-flags.ts"
import { factOptions } from "../trust/fact-options.ts"
import { pickOptions } from "../trust/pick-options.ts"

/** Compares an access model with what there is. */
export const diffCommand: Command = {
  positionals: [modelArgument],
  options: {
    template: {
      type: "list",
      placeholder: "FILE,...",
      summary: "compares with CloudFormation templates, those of one account",
      default: "AWS is read",
      from: "flag",
    },
    format: {
      type: "text",
      choices: ["text", "markdown", "json"],
      summary: "how it is written",
      default: "text",
      from: "flag",
    },
    ...asFlags({
      ...pickOptions(factOptions, ["parameter"]),
      ...pickOptions(exchangeOptions, ["identity-pool-id"]),
    }),
    "account-id": {
      type: "text",
      placeholder: "ID",
      summary: "the account that the templates are for, 12 digits",
      default: "the pool's",
      from: "flag",
    },
  },
  description:
    "Reads the account of the environment's credentials, and changes nothing. Ends with 0 when all is as the model\nsays, with 4 when something isn't, and with 5 when nothing differs, but not everything could be read.",
  examples: [
    { title: "Whether somebody changed something by hand", line: `claimbridge diff ${defaultModelFile}` },
    {
      title: "For a comment on a pull request",
      line: `claimbridge diff ${defaultModelFile} --template deployed.yaml --format markdown`,
    },
  ],
  run: async (invocation) => (await import("./diff.ts")).diff(invocation),
}
