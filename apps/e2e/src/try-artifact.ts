import type { ArtifactPlan } from "./artifact-plan.ts"
import { describeFailure } from "./describe-failure.ts"
import type { Job } from "./job.ts"
import type { Verdict } from "./report.ts"
import type { Target } from "./target.ts"

const body = "built by a job that stored no key\n"

export interface Surroundings {
  readonly target: Target
  /** Milliseconds, from any start. */
  now(): number
}

/**
 * Writes where the job may, reads it back, and writes where it may not.
 *
 * The first plan that works is the one that counts; when none does, the refusal of the first is.
 */
export async function* tryArtifact(
  job: Job,
  plans: readonly ArtifactPlan[],
  surroundings: Surroundings,
): AsyncGenerator<Verdict> {
  let refused: Verdict | undefined
  for (const plan of plans) {
    const verdict = await write(job, { ...plan, key: plan.ownKey, expected: "allowed" }, surroundings)
    if (verdict.ok) {
      yield verdict
      return yield* tryRest(job, plan, surroundings)
    }
    refused ??= verdict
  }
  if (refused !== undefined) yield refused
}

async function* tryRest(job: Job, plan: ArtifactPlan, surroundings: Surroundings): AsyncGenerator<Verdict> {
  const { bucket, ownKey, foreignKey, readsBack } = plan
  if (readsBack) {
    const question: Question = { action: "GetObject", resource: `s3://${bucket}/${ownKey}`, expected: "allowed" }
    yield await ask(question, surroundings, () => readBack(job, bucket, ownKey))
  }
  if (foreignKey !== undefined) yield await write(job, { bucket, key: foreignKey, expected: "refused" }, surroundings)
}

interface Write {
  readonly bucket: string
  readonly key: string
  readonly expected: "allowed" | "refused"
}

function write(job: Job, { bucket, key, expected }: Write, surroundings: Surroundings): Promise<Verdict> {
  const question: Question = { action: "PutObject", resource: `s3://${bucket}/${key}`, expected }
  return ask(question, surroundings, () => job.put(bucket, key, body))
}

async function readBack(job: Job, bucket: string, key: string): Promise<void> {
  if ((await job.get(bucket, key)) !== body)
    throw new Error(`s3://${bucket}/${key} holds something else than was written.`)
}

type Question = Pick<Verdict, "action" | "resource" | "expected">

async function ask(question: Question, { target, now }: Surroundings, run: () => Promise<void>): Promise<Verdict> {
  const start = now()
  const message = await refusal(run)
  const duration = now() - start
  const actual = message === undefined ? "allowed" : "refused"
  const ok = actual === question.expected
  const why = ok && actual === "allowed" ? undefined : target.why()
  return { ...question, actual, ok, duration, ...(message && { message }), ...(why && { why }) }
}

async function refusal(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    const { code, message } = describeFailure(error)
    if (code === "AccessDenied") return message
    throw error
  }
}
