import { describeFailure } from "./describe-failure.ts"
import { createJob } from "./job.ts"
import type { Options } from "./options.ts"
import { proofLine } from "./proof-line.ts"
import type { Report, SessionFacts, Step, Verdict } from "./report.ts"
import type { Reporter } from "./reporter.ts"
import { startTarget } from "./start-target.ts"
import { createStopwatch, type Stopwatch } from "./stopwatch.ts"
import type { Target } from "./target.ts"
import { type Surroundings, tryArtifact } from "./try-artifact.ts"

/** The machine, as far as a run needs it. */
export interface RunContext {
  readonly env: NodeJS.ProcessEnv
  /** Milliseconds, from any start. */
  now(): number
}

/**
 * Runs the exchange once and tells the reporter of it.
 *
 * @throws {AppError} when the template, the claims or an option can't be used
 */
export async function run(options: Options, reporter: Reporter, context: RunContext): Promise<Report> {
  const steps: Step[] = []
  const heard = (step: Step): void => {
    steps.push(step)
    reporter.step(step)
  }
  const stopwatch = createStopwatch(heard, context.now)
  const target = await startTarget(options, context.env, stopwatch)
  try {
    const outcome = await useTarget({ target, now: context.now }, stopwatch, { ...reporter, step: heard })
    const report = toReport(target, options.flow, { ...outcome, steps })
    reporter.finished(report)
    return report
  } finally {
    await target.close()
  }
}

type Outcome = Pick<Report, "verdicts" | "skipped"> & Partial<Pick<Report, "session" | "failure">>

async function useTarget(surroundings: Surroundings, stopwatch: Stopwatch, reporter: Reporter): Promise<Outcome> {
  const { target } = surroundings
  const job = createJob(target.region, target.credentials)
  const verdicts: Verdict[] = []
  const known: { session?: SessionFacts } = {}
  try {
    known.session = await stopwatch(
      "exchange",
      ({ arn }) => arn,
      () => job.whoAmI(),
    )
    target.takeCalls().forEach(reporter.step)
    reporter.session(known.session, target.tags(), target.cloudTrail())
    const plan = target.planArtifact()
    if (typeof plan === "string") {
      reporter.skipped(plan)
      return { ...known, verdicts, skipped: [plan] }
    }
    for await (const verdict of tryArtifact(job, plan, surroundings)) {
      verdicts.push(verdict)
      reporter.verdict(verdict)
    }
    return { ...known, verdicts, skipped: [] }
  } catch (error) {
    const why = target.why()
    const failure = { ...describeFailure(error), ...(why && { why }) }
    target.takeCalls().forEach(reporter.step)
    reporter.failed(failure)
    return { ...known, verdicts, skipped: [], failure }
  } finally {
    job.close()
  }
}

function toReport(target: Target, flow: string, outcome: Outcome & Pick<Report, "steps">): Report {
  const cloudTrail = target.cloudTrail()
  const ok = outcome.failure === undefined && outcome.verdicts.every((verdict) => verdict.ok)
  return {
    ok,
    target: target.kind,
    flow,
    role: target.role,
    ...(target.template !== undefined && { template: target.template }),
    warnings: target.warnings,
    claims: target.claims(),
    tags: target.tags(),
    ...(cloudTrail && { cloudTrail }),
    ...outcome,
    proved: proofLine(outcome, ok),
  }
}
