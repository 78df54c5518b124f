import { explainTrust, parsePolicy, type TrustRequest } from "../src/index.ts"

const issuer = "token.actions.githubusercontent.com"
const amr = `arn:aws:iam::111122223333:oidc-provider/${issuer}:OIDC:repo:octo-org/*`
const id = "eu-central-1:00000000-0000-4000-8000-000000000000"

const policy = parsePolicy(
  {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Trust",
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        Condition: {
          StringEquals: {
            "cognito-identity.amazonaws.com:aud": id,
            "aws:RequestTag/repository_owner_id": "65",
            "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}",
          },
          StringLike: { "aws:RequestTag/ref": ["refs/heads/main", "refs/heads/release/*"] },
          "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": amr },
          "ForAllValues:StringEquals": { "aws:TagKeys": ["repository", "repository_owner_id", "ref", "run_id", "sha"] },
        },
      },
    ],
  },
  { kind: "trust" },
)

const claims = {
  iss: `https://${issuer}`,
  sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
  repository: "octo-org/octo-repo",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  run_id: "4242",
  sha: "0123456789abcdef0123456789abcdef01234567",
}

const request: TrustRequest = {
  from: "pool",
  claims,
  pool: {
    id,
    accountId: "111122223333",
    mapping: {
      repository: "repository",
      repository_owner_id: "repository_owner_id",
      ref: "ref",
      run_id: "run_id",
      sha: "sha",
    },
  },
  roleArn: "arn:aws:iam::111122223333:role/deploy",
  roleSessionName: "4242@0123456789abcdef0123456789abcdef01234567",
}

/** A subject with ids, another branch and a session name of its own: three conditions fail, each for another reason. */
const denied: TrustRequest = {
  ...request,
  claims: {
    ...claims,
    sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/feature",
    ref: "refs/heads/feature",
  },
  roleSessionName: "deploy",
}

for (const [verdict, asked] of [["allowed", request] as const, ["denied", denied] as const]) {
  const { verdict: actual } = explainTrust(policy, asked)
  if (actual !== verdict) throw new Error(`The benchmark's own request came out as ${actual}`)
  const rounds = process.env.BENCH_SHORT ? 2_000 : 20_000
  explainTimes(asked, rounds)
  const milliseconds = explainTimes(asked, rounds)
  const microseconds = Number(((milliseconds * 1000) / rounds).toFixed(2))
  const perSecond = Math.round((rounds / milliseconds) * 1000)
  process.stdout.write(`${JSON.stringify({ name: `trust: explainTrust, ${verdict}`, perSecond, microseconds })}\n`)
}

function explainTimes(asked: TrustRequest, count: number): number {
  const start = performance.now()
  for (let index = 0; index < count; index++) explainTrust(policy, asked)
  return performance.now() - start
}
