import { type AuthorizationRequest, evaluatePolicy, parsePolicy } from "../src/index.ts"

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
            "cognito-identity.amazonaws.com:aud": "eu-central-1:00000000-0000-4000-8000-000000000000",
            "aws:RequestTag/repository_owner_id": "1234567",
            "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}",
          },
          StringLike: { "aws:RequestTag/ref": ["refs/heads/main", "refs/heads/release/*"] },
          "ForAnyValue:StringLike": {
            "cognito-identity.amazonaws.com:amr":
              "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:OIDC:repo:octo-org/*",
          },
          "ForAllValues:StringEquals": { "aws:TagKeys": ["repository", "repository_owner_id", "ref", "run_id", "sha"] },
        },
      },
    ],
  },
  { kind: "trust" },
)

const request: AuthorizationRequest = {
  action: "sts:AssumeRoleWithWebIdentity",
  principal: { type: "Federated", ids: ["cognito-identity.amazonaws.com"] },
  context: {
    "cognito-identity.amazonaws.com:aud": "eu-central-1:00000000-0000-4000-8000-000000000000",
    "cognito-identity.amazonaws.com:sub": "eu-central-1:11111111-1111-4111-8111-111111111111",
    "cognito-identity.amazonaws.com:amr": [
      "authenticated",
      "token.actions.githubusercontent.com",
      "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:OIDC:repo:octo-org/octo-repo:ref:refs/heads/main",
    ],
    "sts:RoleSessionName": "4242@0123456789abcdef0123456789abcdef01234567",
    "aws:TagKeys": ["repository", "repository_owner_id", "ref", "run_id", "sha"],
    "aws:RequestTag/repository": "octo-org/octo-repo",
    "aws:RequestTag/repository_owner_id": "1234567",
    "aws:RequestTag/ref": "refs/heads/main",
    "aws:RequestTag/run_id": "4242",
    "aws:RequestTag/sha": "0123456789abcdef0123456789abcdef01234567",
  },
}

const { decision } = evaluatePolicy(policy, request)
if (decision !== "allow") throw new Error(`The benchmark's own request came out as ${decision}`)

const warmUp = 20_000
const rounds = 200_000
evaluateTimes(warmUp)
const milliseconds = evaluateTimes(rounds)
const microseconds = Number(((milliseconds * 1000) / rounds).toFixed(2))
const perSecond = Math.round((rounds / milliseconds) * 1000)
process.stdout.write(`${JSON.stringify({ name: "trust: evaluatePolicy", perSecond, microseconds })}\n`)

function evaluateTimes(count: number): number {
  const start = performance.now()
  for (let index = 0; index < count; index++) evaluatePolicy(policy, request)
  return performance.now() - start
}
