import type { Command, Invocation } from "../../command.ts"
import { exchangeOptions } from "../../settings/exchange-options.ts"
import { asFlags } from "../as-flags.ts"
import { chooseFormat } from "../choose-format.ts"
import { factOptions } from "../fact-options.ts"
import { pickOptions } from "../pick-options.ts"
import { readFacts } from "../read-facts.ts"

const formats = ["text", "json", "tap"] as const

/** Runs tests of trust policies: these jobs may assume the role, those may not. */
export const testCommand: Command = {
  positionals: [
    {
      name: "FILE",
      summary: "tests in YAML or JSON, an access model, a folder of them, a pattern, or -",
      required: true,
      many: true,
    },
  ],
  options: {
    format: { type: "text", choices: formats, summary: "how results are written", default: "text", from: "flag" },
    ...asFlags(pickOptions({ ...factOptions, ...exchangeOptions }, ["parameter", "identity-pool-id", "account-id"])),
  },
  description:
    "Offline, in milliseconds. A role with an intent is also searched for jobs that get in and weren't meant.\nExits with 4 when a test fails.",
  examples: [
    { title: "Before every deployment", line: "claimbridge test trust-tests.yaml" },
    { title: "The rows of an access model", line: "claimbridge test access.yaml" },
    { title: "Of the whole repository", line: "claimbridge test --format tap 'policies/**/*.test.yaml'" },
  ],
  run: test,
}

async function test({ io, options, positionals }: Invocation): Promise<number> {
  const { outcomesOf } = await import("./outcome.ts")
  const { runTests } = await import("./run-tests.ts")
  const { testReport } = await import("./test-report.ts")
  const tested = await runTests(io, positionals, readFacts(options))
  io.stdout.write(`${testReport(tested, chooseFormat(options, formats))}\n`)
  return tested.flatMap(outcomesOf).every(({ passed }) => passed) ? 0 : 4
}
