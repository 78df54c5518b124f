import { CliError } from "../../cli-error.ts"
import type { Command, Invocation } from "../../command.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import type { Io } from "../../io.ts"
import { exchangeOptions } from "../../settings/exchange-options.ts"
import { chooseFormat } from "../choose-format.ts"
import { factOptions } from "../fact-options.ts"
import type { FoundPolicy } from "../find/found.ts"
import { pickOptions } from "../pick-options.ts"
import { readFacts } from "../read-facts.ts"
import { tellOpenParameters } from "../tell-open-parameters.ts"
import { tellUnknown } from "../tell-unknown.ts"
import type { Explained } from "./explained.ts"

const formats = ["text", "markdown", "json"] as const
const ofTheExchange = [
  ...["identity-pool-id", "role-arn", "flow", "role-session-name", "duration-seconds", "account-id", "config"],
  ...["token-file", "token-env", "token-command", "audience", "login", "identity-id", "timeout-seconds"],
]

/** Tells whether trust policies let a job in and, if not, which condition says no. */
export const explainCommand: Command = {
  positionals: [
    { name: "POLICY", summary: "policy, template, plan, folder, pattern, or - for stdin", required: true, many: true },
  ],
  options: {
    "from-token": { type: "flag", summary: "asks the CI for the job's token, and the pool for its tags", from: "flag" },
    claims: {
      type: "text",
      placeholder: "FILE",
      summary: "reads the claims of the job's token from a file in JSON or YAML, - for stdin",
      from: "machine",
    },
    only: {
      type: "text",
      placeholder: "NAME",
      summary: "one of the roles of the template",
      default: "the role of --role-arn, else all that take tokens",
      from: "flag",
    },
    ...factOptions,
    format: { type: "text", choices: formats, summary: "how it is written", default: "text", from: "flag" },
    ...pickOptions(exchangeOptions, ofTheExchange),
  },
  description: "Exits with 0 when the job gets in, and with 4 when it doesn't. No role is assumed, and no token shown.",
  examples: [
    {
      title: "In a job that was denied",
      line: "claimbridge explain trust-policy.json --from-token --identity-pool-id eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c --role-arn arn:aws:iam::111122223333:role/deploy",
    },
    {
      title: "Offline, before anything is deployed",
      line: "claimbridge explain access.yaml --claims job.json --parameter OwnerId=65",
    },
  ],
  run: explain,
}

async function explain(invocation: Invocation): Promise<number> {
  const { io, positionals } = invocation
  const options = await invocation.configured()
  const { collectTrust } = await import("../input/collect-trust.ts")
  const { choosePolicies } = await import("./choose-policies.ts")
  const { explainFound } = await import("./explain-found.ts")
  const { explainReport } = await import("./explain-report.ts")
  const found = await collectTrust(io, positionals, readFacts(options))
  tellUnknown(io.stderr, found)
  const policies = choosePolicies(found.policies, { only: options.text("only"), roleArn: options.text("role-arn") })
  requireOne(policies)
  tellOpenParameters(io.stderr, policies)
  const explained = await explainFound({ invocation, options }, policies, found.pools)
  io.stdout.write(`${explainReport(explained, layout(io, options))}\n`)
  return explained.every(isAllowed) ? 0 : 4
}

function requireOne(policies: readonly FoundPolicy[]): void {
  if (policies.length > 0) return
  throw new CliError({
    message: "There is no trust policy that could be explained.",
    hint: "Name a file that has one.",
  })
}

function layout(
  { stdout, env }: Io,
  options: OptionValues,
): Parameters<typeof import("./explain-report.ts").explainReport>[1] {
  return {
    format: chooseFormat(options, formats),
    color: stdout.isTty && !env.NO_COLOR,
    width: Math.min(stdout.isTty ? stdout.width : 100, 100),
  }
}

function isAllowed({ explanation }: Explained): boolean {
  return explanation.verdict === "allowed"
}
