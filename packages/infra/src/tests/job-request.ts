import type { PoolRequest } from "@claimbridge/trust"
import type { AccessTest } from "../model/access-model.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { standardNames } from "../safety/standard-names.ts"
import { issuerOfTest } from "./issuer-of-test.ts"
import { jobClaims } from "./job-claims.ts"
import { sessionNameOf } from "./session-name-of.ts"

/** What a test's job asks of STS. */
export function jobRequest(test: AccessTest, roleArn: string, context: PlanContext): PoolRequest {
  const { pool } = context.model
  const issuer = issuerOfTest(test, context)
  const flow = pool.flow ?? "basic"
  return {
    from: "pool",
    flow,
    claims: jobClaims(test, issuer),
    pool: {
      id: standardNames(context.model).poolId,
      accountId: pool.account,
      mapping: issuer?.mapping ?? {},
      providers: [...context.issuers.values()].map(({ login }) => login),
      allowClassicFlow: flow === "basic",
    },
    roleArn,
    ...(flow === "basic" && { roleSessionName: sessionNameOf(test, context) }),
  }
}
