import type { PoolRequest } from "@claimbridge/trust"
import type { AccessTest } from "../model/access-model.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { evaluatedNames } from "../safety/evaluated-names.ts"
import { issuerOfTest } from "./issuer-of-test.ts"
import { jobClaims } from "./job-claims.ts"
import { sessionNamesOf } from "./session-names-of.ts"

/** What a test's job may ask of STS: in the basic flow, once for each name that its session may have. */
export function jobRequests(test: AccessTest, roleArn: string, context: PlanContext): readonly PoolRequest[] {
  const { pool } = context.model
  const issuer = issuerOfTest(test, context)
  const flow = pool.flow ?? "basic"
  const request: PoolRequest = {
    from: "pool",
    flow,
    claims: jobClaims(test, issuer),
    pool: {
      id: evaluatedNames(context.model).poolId,
      accountId: pool.account,
      mapping: issuer?.mapping ?? {},
      providers: [...context.issuers.values()].map(({ login }) => login),
      allowClassicFlow: flow === "basic",
    },
    roleArn,
  }
  if (flow === "enhanced") return [request]
  return sessionNamesOf(test, context).map((roleSessionName) => ({ ...request, roleSessionName }))
}
