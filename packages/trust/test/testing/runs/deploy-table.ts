import { type PoolRequest, parsePolicy } from "@claimbridge/trust"
import type { TrustTable } from "@claimbridge/trust/testing"

const id = "eu-central-1:00000000-0000-4000-8000-000000000000"

const policy = parsePolicy(
  {
    Version: "2012-10-17",
    Statement: {
      Sid: "DeploysOnly",
      Effect: "Allow",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
      Condition: {
        StringEquals: {
          "cognito-identity.amazonaws.com:aud": id,
          "aws:RequestTag/owner_id": "65",
          "aws:RequestTag/environment": "production",
        },
      },
    },
  },
  { kind: "trust" },
)

const request: PoolRequest = {
  from: "pool",
  claims: {
    iss: "https://token.actions.githubusercontent.com",
    sub: "repo:octo-org/octo-repo:environment:production",
    repository_owner_id: "65",
    environment: "production",
  },
  pool: {
    id,
    accountId: "111122223333",
    mapping: { owner_id: "repository_owner_id", environment: "environment" },
  },
  roleArn: "arn:aws:iam::111122223333:role/deploy",
}

const right: TrustTable = {
  policy,
  request,
  allowed: [{ name: "a job in production" }],
  denied: [
    { name: "a fork", claims: { repository_owner_id: "66" }, because: "VALUE_MISMATCH" },
    { name: "a job without environment", claims: { environment: undefined }, because: "aws:RequestTag/environment" },
  ],
}

const wrong: TrustTable = {
  policy,
  request,
  allowed: [{ name: "a job in staging", claims: { environment: "staging" } }],
  denied: [{ name: "the owner" }, { name: "a stranger", claims: { environment: "x" }, because: "CLAIM_ABSENT" }],
}

/** Tables that come out as they say, and that don't. */
export const deployTables: Readonly<Record<"right" | "wrong", TrustTable>> = { right, wrong }
