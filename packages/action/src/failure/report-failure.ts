import { type Explanation, formatExplanation } from "@claimbridge/trust"
import type { Observation } from "../exchange/observation.ts"
import { RoleFailure } from "../exchange/role-failure.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { accountIdsIn } from "../summary/account-ids-in.ts"
import { failureSummary } from "../summary/failure-summary.ts"
import { writeSummary } from "../summary/write-summary.ts"
import { describeFailure } from "./describe-failure.ts"
import { explainDenial } from "./explain-denial.ts"
import { nearestMissLine } from "./nearest-miss-line.ts"
import { readTrustPolicy } from "./read-trust-policy.ts"
import { whatAwsSaw } from "./what-aws-saw.ts"

/** What is known of a step that failed. */
export interface FailedStep {
  readonly error: unknown
  /** Absent when the inputs were wrong. */
  readonly settings: ActionSettings | undefined
  readonly observation: Observation
}

/** Tells people why there are no credentials: at the step, beside the workflow, and in the summary of the job. */
export async function reportFailure(machine: Machine, step: FailedStep): Promise<void> {
  const { runner } = machine
  const { error, settings, observation } = step
  const cause = error instanceof RoleFailure ? error.cause : error
  const seen = whatAwsSaw(cause)
  if (seen.length > 0) runner.group("What AWS saw", seen)
  const explanation = settings && (await explain(machine, settings, { cause, observation }))
  if (explanation) runner.info(formatExplanation(explanation))
  const { title, message } = describeFailure(error, settings)
  const nearest = explanation ? `\n${nearestMissLine(explanation)}` : ""
  runner.error({ title, message: message + nearest })
  if (settings?.summary) await writeSummary(runner, failureSummary({ title, message, seen, explanation, settings }))
}

/** A trust policy that cannot be read must not hide why there are no credentials. */
async function explain(
  { env, runner }: Machine,
  { trustPolicy, maskAccountId }: ActionSettings,
  { cause, observation }: { readonly cause: unknown; readonly observation: Observation },
): Promise<Explanation | undefined> {
  if (trustPolicy === undefined) return undefined
  try {
    const text = await readTrustPolicy(env, trustPolicy)
    for (const accountId of maskAccountId ? accountIdsIn(text) : []) runner.mask(accountId)
    return explainDenial(cause, observation, text)
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : "it cannot be read"
    runner.warning({ title: "No explanation", message: `trust-policy: ${trustPolicy}: ${reason}` })
    return undefined
  }
}
