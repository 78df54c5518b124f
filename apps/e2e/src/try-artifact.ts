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

/** Writes where the job may, reads it back, and writes where it may not. */
export async function* tryArtifact(job: Job, plan: ArtifactPlan, surroundings: Surroundings): AsyncGenerator<Verdict> {
  const { bucket, ownKey, foreignKey, readsBack } = plan
  const own = `s3://${bucket}/${ownKey}`
  yield await ask({ action: "PutObject", resource: own, expected: "allowed" }, surroundings, () =>
    job.put(bucket, ownKey, body),
  )
  if (readsBack) {
    yield await ask({ action: "GetObject", resource: own, expected: "allowed" }, surroundings, () =>
      readBack(job, bucket, ownKey),
    )
  }
  if (foreignKey !== undefined) {
    const foreign = `s3://${bucket}/${foreignKey}`
    yield await ask({ action: "PutObject", resource: foreign, expected: "refused" }, surroundings, () =>
      job.put(bucket, foreignKey, body),
    )
  }
}

async function readBack(job: Job, bucket: string, key: string): Promise<void> {
  if ((await job.get(bucket, key)) !== body)
    throw new Error(`s3://${bucket}/${key} holds something else than was written.`)
}

type Question = Pick<Verdict, "action" | "resource" | "expected">

async function ask(question: Question, surroundings: Surroundings, run: () => Promise<void>): Promise<Verdict> {
  const { target, now } = surroundings
  const start = now()
  const answer = await refusal(run)
  const duration = now() - start
  const actual = answer === undefined ? "allowed" : "refused"
  const why =
    actual === "refused" || question.expected === "refused" ? [answer, target.why()].filter(Boolean).join("\n") : ""
  return { ...question, actual, ok: actual === question.expected, duration, ...(why !== "" && { why }) }
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
