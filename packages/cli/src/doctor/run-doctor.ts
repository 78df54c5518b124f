import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { exitCodes } from "../frame/exit-codes.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { chooseFormat } from "../trust/choose-format.ts"
import { sdkReader } from "./aws/sdk-reader.ts"
import { examine } from "./examine.ts"
import { askOverNetwork } from "./network/ask-over-network.ts"
import { formatPlan } from "./plan/format-plan.ts"
import type { Examination } from "./report/examination.ts"
import { formatJson } from "./report/format-json.ts"
import { formatMarkdown } from "./report/format-markdown.ts"
import { formatReport } from "./report/format-report.ts"
import { targetOf } from "./target.ts"

/**
 * Examines a set-up, and prints what was found.
 *
 * @throws {CliError} when nobody says what to look at.
 */
export async function runDoctor(invocation: Invocation): Promise<number> {
  const { io } = invocation
  const options = await invocation.configured()
  const target = targetOf(options, io.env)
  requireTarget(options)
  const reader = sdkReader({ env: io.env, region: target.region, timeoutMs: target.timeoutMs })
  try {
    const examination = await examine(io, options, { reader, ask: askOverNetwork(io.env) })
    io.stdout.write(reportOf(examination, invocation, options))
    const { kind } = examination.verdict
    return kind === undefined ? 0 : exitCodes[kind]
  } finally {
    reader.close()
  }
}

function reportOf(examination: Examination, { io }: Invocation, options: OptionValues): string {
  const format = chooseFormat(options, ["text", "markdown", "json"])
  if (format === "json") return formatJson(examination)
  const parts = new Set(options.flag("fix-plan") ? (["plan"] as const) : [])
  if (format === "markdown") return formatMarkdown(examination, parts)
  if (parts.has("plan")) return formatPlan(examination.plan, examination.verdict)
  return formatReport(examination, { color: io.stdout.isTty && !io.env.NO_COLOR })
}

function requireTarget(options: OptionValues): void {
  if (["identity-pool-id", "role-arn", "custom-role-arn"].some((name) => options.text(name) !== undefined)) return
  throw new CliError({
    message: "Nobody says what to look at.",
    hint: "Give --identity-pool-id, --role-arn, or both; or write them into claimbridge.yaml.",
  })
}
