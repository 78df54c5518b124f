import type { PlanContext } from "./plan-context.ts"
import { poolIdOf } from "./pool-id-of.ts"
import type { StackOutput } from "./stack.ts"

/** What others need to know of the pool. */
export function poolOutputs({ model }: PlanContext): readonly StackOutput[] {
  if (model.pool.id !== undefined) return []
  return [
    {
      name: "IdentityPoolId",
      description: "The pool, for CI jobs and for roles of other stacks.",
      value: poolIdOf({ model }),
    },
  ]
}
