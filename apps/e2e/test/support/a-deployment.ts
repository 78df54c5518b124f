import type { DeployedRole, Deployment } from "@claimbridge/emulator"
import { parsePolicy } from "@claimbridge/trust"

const trust = {
  Effect: "Allow",
  Principal: { Federated: "cognito-identity.amazonaws.com" },
  Action: "sts:AssumeRoleWithWebIdentity",
}

/** A deployment of nothing, with the parts that a test is about. */
export function aDeployment(parts: Partial<Deployment>): Deployment {
  return {
    accountId: "111122223333",
    region: "eu-west-1",
    stackName: "ci",
    resources: [],
    outputs: {},
    warnings: [],
    roles: [],
    pools: [],
    buckets: [],
    oidcProviders: [],
    ...parts,
  }
}

export function aRole(parts: Partial<DeployedRole>): DeployedRole {
  return {
    logicalId: "DeployRole",
    name: "deploy",
    arn: "arn:aws:iam::111122223333:role/deploy",
    trustPolicy: parsePolicy({ Version: "2012-10-17", Statement: trust }),
    policies: [],
    tags: {},
    ...parts,
  }
}
