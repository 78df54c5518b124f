import { type Policy, parsePolicy } from "@claimbridge/trust"
import { asksForPool } from "./asks-for-pool.ts"
import { isForCognito } from "./is-for-cognito.ts"
import { isForLogin } from "./is-for-login.ts"
import type { PolicyDocument, PolicyPart } from "./policy-document.ts"
import type { TrustWorld } from "./trust-world.ts"

const nobody = { AWS: "arn:aws:iam::000000000000:root" }

/**
 * A policy in which statements for other providers of the pool let nobody in, so that what comes nearest to letting this job
 * in is one that is meant to. The policy itself, when none is.
 */
export function ownPolicy(policy: PolicyDocument, { login, pool: { providers } }: TrustWorld): Policy {
  const isOwn = (statement: PolicyPart): boolean => isForLogin(statement, { login, providers })
  const isMeant = (statement: PolicyPart): boolean => isForCognito(statement) || asksForPool(statement)
  if (!policy.Statement.some((statement) => isMeant(statement) && isOwn(statement))) return parsePolicy(policy)
  const Statement = policy.Statement.map((statement) =>
    statement.Effect === "Allow" && !isOwn(statement) ? { ...statement, Principal: nobody } : statement,
  )
  return parsePolicy({ ...policy, Statement })
}
