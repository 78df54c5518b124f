import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import { Reference } from "./reference.ts"

/** The id of the pool, where the pool is made in the same stack, or exists already. */
export function poolIdOf({ model }: Pick<PlanContext, "model">): PlanValue {
  return model.pool.id ?? new Reference("IdentityPool", "id")
}
