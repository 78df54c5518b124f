import type { Command, Invocation } from "../../command.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import { exchangeOptions } from "../../settings/exchange-options.ts"
import { asFlags } from "../as-flags.ts"
import { chooseFormat } from "../choose-format.ts"
import { factOptions } from "../fact-options.ts"
import { pickOptions } from "../pick-options.ts"
import { poolOptions } from "../pool-options.ts"
import { readFacts } from "../read-facts.ts"
import { tellUnknown } from "../tell-unknown.ts"
import type { LintFacts } from "./lint-found.ts"
import type { Linted } from "./linted.ts"

const formats = ["text", "markdown", "json", "sarif"] as const
/** The worst first. */
const severities: readonly string[] = ["error", "warning", "note"]

/** Finds what is unsafe in trust policies and pools. */
export const lintCommand: Command = {
  positionals: [
    { name: "FILE", summary: "policy, template, plan, folder, pattern, or - for stdin", required: true, many: true },
  ],
  options: {
    preset: {
      type: "text",
      choices: ["recommended", "strict"],
      summary: "which rules count; strict adds notes on what may be wanted",
      default: "recommended",
      from: "machine",
    },
    ignore: { type: "list", placeholder: "CODE,...", summary: "codes that are of no concern", from: "machine" },
    "fail-on": {
      type: "text",
      choices: severities,
      summary: "the least severe finding that fails the command",
      default: "error",
      from: "machine",
    },
    "owner-ids": {
      type: "list",
      placeholder: "ID,...",
      summary: "ids of the organizations that are yours",
      from: "machine",
    },
    format: { type: "text", choices: formats, summary: "how findings are written", default: "text", from: "flag" },
    ...asFlags({ ...factOptions, ...pickOptions(exchangeOptions, ["identity-pool-id", "account-id"]) }),
  },
  description:
    "Looks at trust policies as an attacker would: in JSON, in CloudFormation templates, and in what\n`terraform show -json` and `aws iam get-role` print. Exits with 4 when there is a finding as severe as --fail-on.",
  examples: [
    { title: "What is unsafe in a template", line: "claimbridge lint access.yaml" },
    {
      title: "Every policy of a repository, for code scanning",
      line: "claimbridge lint --format sarif . > lint.sarif",
    },
    { title: "What will be deployed", line: "terraform show -json plan.bin | claimbridge lint -" },
  ],
  run: lint,
}

async function lint({ io, options, positionals }: Invocation): Promise<number> {
  const { collectTrust } = await import("../input/collect-trust.ts")
  const { lintFound } = await import("./lint-found.ts")
  const { lintReport } = await import("./lint-report.ts")
  const found = await collectTrust(io, positionals, readFacts(options))
  tellUnknown(io.stderr, found)
  const linted = lintFound(found, readLintFacts(options))
  io.stdout.write(`${lintReport(linted, chooseFormat(options, formats))}\n`)
  return fails(linted, options.text("fail-on") ?? "error") ? 4 : 0
}

function readLintFacts(options: OptionValues): LintFacts {
  return {
    pool: poolOptions(options),
    ownerIds: options.list("owner-ids"),
    preset: options.text("preset") === "strict" ? "strict" : "recommended",
    ignore: options.list("ignore"),
  }
}

function fails(linted: readonly Linted[], failOn: string): boolean {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return linted.some(({ findings }) => findings.some(({ finding }) => failing.includes(finding.severity)))
}
