import type { AccessModel } from "../model/access-model.ts"
import type { TrustNames } from "../plan/trust-statement.ts"

/** Names to evaluate policies with. The evaluator has one name for Amazon Cognito, that of the standard partition. */
export function standardNames({ pool }: AccessModel): TrustNames & { readonly poolId: string } {
  return {
    cognito: "cognito-identity.amazonaws.com",
    poolId: pool.id ?? `${pool.region}:00000000-0000-4000-8000-000000000000`,
  }
}
