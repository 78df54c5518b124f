import { explainTrust, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { nearestMissLine } from "../../src/failure/nearest-miss-line.ts"

const policy = parsePolicy(
  {
    Version: "2012-10-17",
    Statement: {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": ["repo:octo-org/a:ref:refs/heads/main", "repo:octo-org/b"],
        },
      },
    },
  },
  { kind: "trust" },
)
const line = (claims: Record<string, string>) =>
  nearestMissLine(
    explainTrust(policy, {
      from: "token",
      claims: { iss: "https://token.actions.githubusercontent.com", ...claims },
      roleArn: "arn:aws:iam::111122223333:role/ci",
    }),
  )

describe("nearestMissLine", () => {
  it("names the condition, and the values of both sides", () => {
    expect(line({ aud: "sts.amazonaws.com", sub: "repo:octo-org/c" })).toBe(
      'Nearest miss: Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] asks for "repo:octo-org/a:ref:refs/heads/main" or "repo:octo-org/b", the request has "repo:octo-org/c".',
    )
  })

  it("says how many more there are", () => {
    expect(line({ aud: "x", sub: "y" })).toMatch(/, the request has "x" \(and 1 more\)\.$/)
  })

  it("wonders about a policy that would allow what AWS refused", () => {
    expect(line({ aud: "sts.amazonaws.com", sub: "repo:octo-org/b" })).toBe(
      "The trust policy in the repository would allow it: is it the one that is deployed?",
    )
  })
})
