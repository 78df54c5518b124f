import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"
import { pickOptions } from "../trust/pick-options.ts"

const withoutMeaning = ["allowed-account-ids"]

/** Finds out why a job gets no credentials. */
export const doctorCommand: Command = {
  positionals: [],
  options: {
    claims: {
      type: "text",
      placeholder: "FILE",
      summary: "stands for a job that is elsewhere: its claims, in JSON or YAML, - for stdin",
      from: "machine",
    },
    "fix-plan": { type: "flag", summary: "print the AWS CLI commands that would mend it, and run none", from: "flag" },
    format: {
      type: "text",
      choices: ["text", "markdown", "json"],
      summary: "how the report is written",
      default: "text",
      from: "flag",
    },
    ...pickOptions(
      exchangeOptions,
      Object.keys(exchangeOptions).filter((name) => !withoutMeaning.includes(name)),
    ),
  },
  description:
    "Reads the AWS side with the credentials of AWS's default chain, such as AWS_PROFILE. Changes nothing, and shows no token.",
  examples: [
    { title: "In the job that gets no credentials", line: "claimbridge doctor" },
    {
      title: "From a laptop, with the claims that `claimbridge token --json` printed in the job",
      line: "AWS_PROFILE=acme claimbridge doctor --claims job.json --identity-pool-id eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c --role-arn arn:aws:iam::111122223333:role/deploy",
    },
    { title: "The commands that would mend it", line: "claimbridge doctor --fix-plan > fix.sh" },
  ],
  run: async (invocation) => (await import("./run-doctor.ts")).runDoctor(invocation),
}
