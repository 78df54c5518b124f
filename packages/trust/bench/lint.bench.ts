import { type Policy, parsePolicy } from "../src/index.ts"
import { lintTrust } from "../src/lint.ts"

const policyCount = 1000
const rounds = process.env.BENCH_SHORT === "1" ? 3 : 9

const mapping = { repository: "repository", owner_id: "repository_owner_id", ref: "ref", run_id: "run_id", sha: "sha" }
const policies = Array.from({ length: policyCount }, (_, index) => policyOf(index))

const found = policies.flatMap((policy) => lintTrust(policy, { pool: { mapping } }, { preset: "strict" })).length
if (found < policyCount) throw new Error(`Only ${found} findings in ${policyCount} policies`)
const times = Array.from({ length: rounds }, lintAll).toSorted((one, other) => one - other)
const milliseconds = Number((times[Math.floor(rounds / 2)] ?? Number.NaN).toFixed(1))
process.stdout.write(`${JSON.stringify({ name: "trust: lintTrust on 1,000 policies, strict", milliseconds })}\n`)

function lintAll(): number {
  const start = performance.now()
  for (const policy of policies) lintTrust(policy, { pool: { mapping } }, { preset: "strict" })
  return performance.now() - start
}

/** A trust policy of two roles' worth: a pool's jobs of many repositories, and GitHub's own tokens. */
function policyOf(index: number): Policy {
  return parsePolicy({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        Condition: {
          StringEquals: {
            "cognito-identity.amazonaws.com:aud": "eu-central-1:00000000-0000-4000-8000-000000000000",
            "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}",
          },
          StringLike: { "aws:RequestTag/repository": [`octo-org/repo-${index}`, "octo-org/shared-*"] },
          "ForAnyValue:StringLike": {
            "cognito-identity.amazonaws.com:amr": `*:OIDC:repo:octo-org/repo-${index}:*`,
          },
          "ForAllValues:StringEquals": { "aws:TagKeys": Object.keys(mapping) },
        },
      },
      {
        Effect: "Allow",
        Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
          StringLike: { "token.actions.githubusercontent.com:sub": `repo:octo-org/repo-${index}:*` },
        },
      },
    ],
  })
}
