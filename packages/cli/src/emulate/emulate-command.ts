import type { Command } from "../command.ts"
import { factOptions } from "../trust/fact-options.ts"
import { pickOptions } from "../trust/pick-options.ts"
import { exampleAccountId } from "../trust/template/deployment-facts.ts"
import { emulatedCis } from "./emulated-cis.ts"

/** Runs the emulator. */
export const emulateCommand: Command = {
  positionals: [],
  rest: "COMMAND [argument...]",
  options: {
    template: {
      type: "list",
      placeholder: "FILE,...",
      summary: "CloudFormation templates to deploy, in this order",
      default: "none",
      from: "machine",
    },
    claims: {
      type: "text",
      placeholder: "FILE",
      summary: "the job's claims, from a file in JSON or YAML or from - for stdin; what it leaves open follows",
      default: "those of an ordinary job of that CI",
      from: "machine",
    },
    ci: { type: "text", choices: emulatedCis, summary: "whose job it is", default: "github", from: "machine" },
    port: {
      type: "number",
      placeholder: "PORT",
      range: [0, 65_535],
      summary: "the port of AWS's side on 127.0.0.1, 0 for a free one",
      default: "0",
      from: "flag",
    },
    administrator: {
      type: "flag",
      summary: "gives keys of the account's administrator, for aws iam, doctor and diff",
      from: "flag",
    },
    watch: { type: "flag", short: "w", summary: "deploys the templates anew when they change", from: "flag" },
    ...pickOptions(factOptions, ["parameter"]),
    "account-id": {
      type: "text",
      placeholder: "ID",
      summary: "the account to deploy to, 12 digits",
      default: exampleAccountId,
      from: "flag",
    },
    region: {
      type: "text",
      placeholder: "REGION",
      summary: "the region to deploy to",
      default: "us-east-1",
      from: "flag",
    },
  },
  description:
    "Without a command, it prints the environment to set and runs until Ctrl-C. With one, the command runs in that\nenvironment, and its exit code is that of claimbridge. Nothing leaves the machine; all is gone at the end.",
  examples: [
    { title: "Tests against a template", line: "claimbridge emulate --template access.yaml -- npm test" },
    {
      title: "What is in the way of this job",
      line: "claimbridge emulate --template access.yaml --claims job.json --administrator -- claimbridge doctor",
    },
    { title: "In one terminal", line: "claimbridge emulate --template access.yaml --watch > emulator.env" },
    { title: "In another", line: "source emulator.env && claimbridge token" },
  ],
  run: async (invocation) => (await import("./emulate.ts")).emulate(invocation),
}
