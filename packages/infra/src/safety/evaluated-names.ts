import { partitionOf } from "../issuers/partition-of.ts"
import type { AccessModel } from "../model/access-model.ts"
import type { TrustNames } from "../plan/trust-statement.ts"

/** Names to evaluate policies with. */
export function evaluatedNames({ pool }: AccessModel): TrustNames & { readonly poolId: string } {
  return {
    cognito: partitionOf(pool.region).cognito,
    poolId: pool.id ?? `${pool.region}:00000000-0000-4000-8000-000000000000`,
  }
}
