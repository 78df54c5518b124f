import { describeFailure } from "./describe-failure.ts"
import { createJob, type Job } from "./job.ts"
import type { Options } from "./options.ts"
import { proofLine } from "./proof-line.ts"
import type { Failure, Report, SessionFacts, Step, Verdict } from "./report.ts"
import type { Reporter } from "./reporter.ts"
import { startTarget } from "./start-target.ts"
import { createStopwatch, type Stopwatch } from "./stopwatch.ts"
import type { Target } from "./target.ts"
import { tryArtifact } from "./try-artifact.ts"

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
export async function run(options: Options, reporter: Reporter, { env, now }: RunContext): Promise<Report> {
  const steps: Step[] = []
  const stopwatch = createStopwatch((step) => {
    steps.push(step)
    reporter.step(step)
  }, now)
  const target = await startTarget(options, env, stopwatch)
  try {
    const outcome = await useTarget({ target, now, stopwatch, reporter })
    const report = toReport(target, options.flow, { ...outcome, steps })
    reporter.finished(report)
    return report
  } finally {
    await target.close()
  }
}

/** What is known of a run so far. */
interface Outcome {
  session?: SessionFacts
  verdicts: Verdict[]
  skipped: string[]
  failure?: Failure
}

interface Running {
  readonly target: Target
  readonly stopwatch: Stopwatch
  readonly reporter: Reporter
  now(): number
}

async function useTarget(running: Running): Promise<Outcome> {
  const { target, reporter } = running
  const job = createJob(target.region, target.credentials)
  const outcome: Outcome = { verdicts: [], skipped: [] }
  try {
    outcome.session = await enter(job, running)
    reporter.session(outcome.session, target.tags(), target.cloudTrail())
    await useArtifacts(job, running, outcome)
  } catch (error) {
    outcome.failure = { ...describeFailure(error), ...target.explainRole() }
    reporter.failed(outcome.failure)
  } finally {
    job.close()
  }
  return outcome
}

async function enter(job: Job, { target, stopwatch }: Running): Promise<SessionFacts> {
  const calls = () => target.takeCalls()
  const expiration = await stopwatch({ name: "exchange", detail: target.code, run: () => job.exchange(), calls })
  const identified = ({ accountId }: SessionFacts) => `AWS knows the session, in account ${accountId}`
  const session = await stopwatch({ name: "identify", detail: identified, run: () => job.whoAmI(), calls })
  return { ...session, ...(expiration !== undefined && { expiration }) }
}

async function useArtifacts(job: Job, { target, reporter, now }: Running, outcome: Outcome): Promise<void> {
  const skip = (reason: string): void => {
    outcome.skipped.push(reason)
    reporter.skipped(reason)
  }
  const plans = target.planArtifact()
  if (typeof plans === "string") return skip(plans)
  for await (const verdict of tryArtifact(job, plans, { target, now })) {
    outcome.verdicts.push(verdict)
    reporter.verdict(verdict)
  }
  if (outcome.verdicts.every(({ actual, expected }) => actual === "allowed" && expected === "allowed")) {
    skip("A refused write: no policy divides this bucket among jobs by path, so nothing could be refused.")
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
    proved: proofLine(outcome),
  }
}
