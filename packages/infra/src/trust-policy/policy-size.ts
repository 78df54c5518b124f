import type { PlanContext } from "../plan/plan-context.ts"
import type { TrustStatement } from "../plan/trust-statement.ts"

/** The characters that IAM counts, with a pool's id as long as ids are. */
export function policySize(
  statements: readonly TrustStatement[],
  { model, cognito }: Pick<PlanContext, "model" | "cognito">,
): number {
  const poolId = `${model.pool.region}:00000000-0000-4000-8000-000000000000`
  const document = { Version: "2012-10-17", Statement: statements.map(({ write }) => write({ cognito, poolId })) }
  return JSON.stringify(document).replace(/\s/g, "").length
}
