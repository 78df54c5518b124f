import { explainTrust } from "../explain/explain-trust.ts"
import type { Explanation } from "../explain/explanation.ts"
import type { Policy } from "../policy.ts"
import type { JobRequest } from "./job-request.ts"

/** What a test says of a job. */
export interface TrustExpectation {
  readonly expect: "allowed" | "denied"
  readonly because?: string
}

/** What came of one job. */
export interface TrustJudgment extends TrustExpectation {
  readonly passed: boolean
  /** What is in the way, in every word that `because` takes; nothing when the job is allowed. */
  readonly reasons: readonly string[]
  readonly explanation: Explanation
}

/** Asks a policy about one job, and whether the answer is the expected one. */
export function judgeTrust(policy: Policy, request: JobRequest, expectation: TrustExpectation): TrustJudgment {
  const { expect, because } = expectation
  const explanation = explainTrust(policy, request)
  const reasons = reasonsOf(explanation)
  return {
    ...expectation,
    // A call that is refused, for a misspelled ARN perhaps, says nothing of the policy.
    passed: because === undefined ? explanation.verdict === expect : expect === "denied" && reasons.includes(because),
    reasons,
    explanation,
  }
}

function reasonsOf({ nearestMiss }: Explanation): readonly string[] {
  const words = nearestMiss?.obstacles.flatMap(({ code, reason, key, path }) => [code, reason, key, path]) ?? []
  return [...new Set(words.filter((word) => word !== undefined))]
}
