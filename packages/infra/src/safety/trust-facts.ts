import type { Pool, TrustFacts } from "@claimbridge/trust/lint"
import type { Issuer } from "../issuers/issuer.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { evaluatedNames } from "./evaluated-names.ts"

/**
 * The pool as one issuer's jobs see it. The other providers of the pool are left out: every statement asks for its own, which
 * is what lintPool wants of a pool with several.
 */
export function trustFacts(
  issuer: Issuer,
  { model }: Pick<PlanContext, "model">,
): TrustFacts & { readonly pool: Pool } {
  const hasMap = Object.keys(issuer.mapping).length > 0
  const pool: Pool = {
    id: evaluatedNames(model).poolId,
    accountId: model.pool.account,
    mapping: issuer.mapping,
    providers: [hasMap ? issuer.arn : issuer.login],
    allowClassicFlow: model.pool.flow !== "enhanced",
    allowUnauthenticatedIdentities: false,
    roleMappings: model.pool.flow === "enhanced" ? [issuer.arn] : [],
    issuer: issuer.openTo,
  }
  return issuer.owner?.claim.endsWith("_id") ? { pool, ownerIds: issuer.owner.values } : { pool }
}
