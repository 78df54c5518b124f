import { describe, expect, it } from "vitest"
import { type AccessVerdict, explainTrust, parsePolicy, type SessionAccess } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest } from "../support/a-request.ts"
import { aTrustPolicy, githubArn, poolId } from "../support/a-trust-policy.ts"

const action = "s3:GetObject"
const resource = "arn:aws:s3:::acme/65/x"

function accessTo(Statement: object): SessionAccess {
  const policy = parsePolicy({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Action: "s3:*", Resource: "*", ...Statement },
  })
  return { policies: { identity: [{ name: "own", policy }] }, actions: [{ action, resource }] }
}

function decisions(access: readonly AccessVerdict[]): readonly string[] {
  return access.map(({ authorization }) => authorization.decision)
}

describe("explainTrust: what the session may do then", () => {
  it.each([
    { name: "its tags in paths", statement: { Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/OWNER_ID}/*" } },
    {
      name: "where it comes from",
      statement: { Condition: { StringEquals: { "aws:FederatedProvider": "cognito-identity.amazonaws.com" } } },
    },
    { name: "its pool", statement: { Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": poolId } } } },
    {
      name: "its role",
      statement: { Condition: { ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/ci/deploy" } } },
    },
    {
      name: "tags of the role beneath its own",
      statement: {
        Condition: { StringEquals: { "aws:PrincipalTag/owner_id": "65", "aws:PrincipalTag/team": "blue" } },
      },
    },
    {
      name: "no requested tags any more",
      statement: { Condition: { Null: { "aws:RequestTag/owner_id": "true", "aws:TagKeys": "true" } } },
    },
  ])("knows $name", ({ statement }) => {
    const request = aPoolRequest({ roleTags: { Owner_Id: "1", team: "blue" } })
    expect(decisions(explainTrust(aTrustPolicy({}), request, accessTo(statement)).access)).toEqual(["allow"])
  })

  it("knows its source identity and account", () => {
    const StringEquals = { "aws:SourceIdentity": "octocat", "aws:PrincipalAccount": "111122223333" }
    const request = aTokenRequest({ "https://aws.amazon.com/source_identity": "octocat" })
    expect(
      decisions(explainTrust(aTrustPolicy({}), request, accessTo({ Condition: { StringEquals } })).access),
    ).toEqual(["allow"])
  })

  it("leaves GitHub's own claims behind, but for audience and subject", () => {
    const Condition = {
      Null: {
        "token.actions.githubusercontent.com:repository": "true",
        "token.actions.githubusercontent.com:sub": "false",
      },
      StringEquals: { "aws:FederatedProvider": githubArn },
    }
    expect(decisions(explainTrust(aTrustPolicy({}), aTokenRequest({}), accessTo({ Condition })).access)).toEqual([
      "allow",
    ])
  })

  it("is the session, the role and the account to the policy of a resource", () => {
    const policy = (AWS: string) =>
      parsePolicy({ Statement: { Effect: "Allow", Principal: { AWS }, Action: "s3:*", Resource: "*" } })
    const names = ["arn:aws:sts::111122223333:assumed-role/deploy/run-42", "arn:aws:iam::111122223333:role/ci/deploy"]
    const verdicts = names.map((name) => {
      const policies = { identity: [], resource: { name: "bucket", policy: policy(name) } }
      const request = aPoolRequest({ roleSessionName: "run-42" })
      return decisions(explainTrust(aTrustPolicy({}), request, { policies, actions: [{ action, resource }] }).access)
    })
    expect(verdicts).toEqual([["allow"], ["allow"]])
  })

  it("is the principal of a known context, with its tags", () => {
    const Resource = "arn:aws:s3:::acme/${aws:PrincipalTag/owner_id}/*"
    const ids = ["arn:aws:sts::111122223333:assumed-role/deploy/run-42"]
    const policy = parsePolicy({
      Version: "2012-10-17",
      Statement: { Effect: "Allow", Principal: { AWS: ids }, Action: "s3:*", Resource },
    })
    const { access } = explainTrust(
      aTrustPolicy({}),
      { from: "context", principal: { type: "AWS", ids }, context: { "AWS:requestTag/owner_id": "65" } },
      { policies: { identity: [], resource: { name: "bucket", policy } }, actions: [{ action, resource }] },
    )
    expect(decisions(access)).toEqual(["allow"])
  })

  it("asks about every action, with its own keys", () => {
    const { policies } = accessTo({ Condition: { StringEquals: { "s3:prefix": "65/" } } })
    const actions = [
      { action: "s3:ListBucket", resource: "arn:aws:s3:::acme", context: { "s3:prefix": "65/" } },
      { action: "s3:ListBucket", context: { "s3:prefix": "66/" } },
    ]
    const { access } = explainTrust(aTrustPolicy({}), aPoolRequest(), { policies, actions })
    expect(decisions(access)).toEqual(["allow", "implicit-deny"])
    expect(access.map((verdict) => verdict.resource)).toEqual(["arn:aws:s3:::acme", undefined])
  })

  it("is silent when not asked", () => {
    expect(explainTrust(aTrustPolicy({}), aPoolRequest()).access).toEqual([])
  })
})
