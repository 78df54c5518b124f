import { describe, expect, it } from "vitest"
import { type ContextRequest, explainTrust, type TrustRequest } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest } from "../support/a-request.ts"
import { aTrustPolicy, githubArn, poolId } from "../support/a-trust-policy.ts"

const policy = aTrustPolicy({})
const github = "token.actions.githubusercontent.com"
const cognito = "cognito-identity.amazonaws.com"

function contextOf(request: TrustRequest) {
  return explainTrust(policy, request).context
}

function actionsOf(request: TrustRequest): readonly string[] {
  return explainTrust(policy, request).actions.map(({ action }) => action)
}

describe("explainTrust: condition keys of a pool's token", () => {
  it("has the pool, how the job logged in, and the claims that are mapped", () => {
    const mapping = { owner_id: "repository_owner_id", ref: "ref" }
    expect(contextOf(aPoolRequest({ pool: { mapping }, roleSessionName: "42", durationSeconds: 900 }))).toEqual({
      "aws:FederatedProvider": cognito,
      [`${cognito}:aud`]: poolId,
      [`${cognito}:amr`]: [
        "authenticated",
        github,
        `${githubArn}:OIDC:repo:octo-org@65/octo-repo@74:ref:refs/heads/main`,
      ],
      "aws:RequestTag/owner_id": "65",
      "aws:RequestTag/ref": "refs/heads/main",
      "aws:TagKeys": ["owner_id", "ref"],
      "sts:RoleSessionName": "42",
      "sts:DurationSeconds": "900",
    })
  })

  it("has the identity once it is given", () => {
    const identityId = "eu-west-1:11111111-1111-4111-8111-111111111111"
    expect(contextOf(aPoolRequest({ identityId }))).toMatchObject({ [`${cognito}:sub`]: identityId })
  })

  it("has no keys of tags when no claim gives one", () => {
    const request = aPoolRequest({ pool: { mapping: { base: "base_ref", environment: "environment" } } })
    expect(Object.keys(contextOf(request)).filter((key) => /tag/i.test(key))).toEqual([])
    expect(actionsOf(request)).toEqual(["sts:AssumeRoleWithWebIdentity"])
  })

  it.each([
    { name: "a number", value: 42, note: "CLAIM_NOT_A_STRING_DROPPED" },
    { name: "a boolean", value: true, note: "CLAIM_NOT_A_STRING_DROPPED" },
    { name: "null", value: null, note: "CLAIM_NOT_A_STRING_DROPPED" },
    { name: "a list", value: ["a"], note: "CLAIM_NOT_A_STRING_DROPPED" },
    { name: "an object", value: { a: "b" }, note: "CLAIM_NOT_A_STRING_DROPPED" },
    { name: "empty text", value: "", note: "CLAIM_EMPTY_DROPPED" },
  ])("makes no tag of $name, and says that AWS doesn't say", ({ value, note }) => {
    const { context, notes } = explainTrust(
      policy,
      aPoolRequest({
        claims: { iss: `https://${github}`, sub: "job", build: value },
        pool: { mapping: { build: "build" } },
      }),
    )
    expect(context).not.toHaveProperty(["aws:RequestTag/build"])
    expect(notes).toEqual([{ code: note, facts: { claim: "build", tag: "build" } }])
  })

  it("doesn't take an object's own methods for claims", () => {
    const { context, notes } = explainTrust(
      policy,
      aPoolRequest({ pool: { mapping: { a: "toString", b: "__proto__" } } }),
    )
    expect(context).not.toHaveProperty(["aws:TagKeys"])
    expect(notes).toEqual([])
  })

  it("names the session itself in the enhanced flow", () => {
    const { context, notes } = explainTrust(policy, aPoolRequest({ flow: "enhanced", roleSessionName: "42" }))
    expect(context["sts:RoleSessionName"]).toBe("CognitoIdentityCredentials")
    expect(notes.map(({ code }) => code)).toEqual(["SESSION_NAME_REPLACED"])
  })

  it("says when it can't know the provider's ARN", () => {
    const { id, mapping } = aPoolRequest().pool
    const { context, notes } = explainTrust(policy, { ...aPoolRequest(), pool: { id, mapping } })
    expect(context[`${cognito}:amr`]).toEqual(["authenticated", github])
    expect(notes.map(({ code }) => code)).toEqual(["PROVIDER_ARN_UNKNOWN"])
  })

  it.each([
    { id: "cn-north-1:0", partition: "aws-cn", name: "cognito-identity.cn-north-1.amazonaws.com.cn" },
    { id: "us-gov-west-1:0", partition: "aws-us-gov", name: "cognito-identity-us-gov.amazonaws.com" },
    { id: "us-gov-east-1:0", partition: "aws-us-gov", name: "cognito-identity.us-gov-east-1.amazonaws.com" },
    { id: "us-east-1:0", partition: "aws", name: cognito },
  ])("takes the provider of pool $id for one of partition $partition, and the token for one of $name", (row) => {
    const { id, partition, name } = row
    const context = contextOf(aPoolRequest({ pool: { id } }))
    expect(context).toMatchObject({ "aws:FederatedProvider": name, [`${name}:aud`]: id })
    expect(context[`${name}:amr`]?.[2]).toMatch(new RegExp(`^arn:${partition}:iam::111122223333:oidc-provider/`))
  })
})

describe("explainTrust: condition keys of a token that STS is given", () => {
  it("has the ten claims of GitHub that AWS knows, and no others", () => {
    const claims = { environment: "prod", workflow: "Deploy", event_name: "push", actor: "dependabot[bot]" }
    expect(contextOf(aTokenRequest(claims))).toEqual({
      "aws:FederatedProvider": githubArn,
      [`${github}:aud`]: "sts.amazonaws.com",
      [`${github}:sub`]: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
      [`${github}:actor`]: "dependabot[bot]",
      [`${github}:environment`]: "prod",
      [`${github}:ref`]: "refs/heads/main",
      [`${github}:repository`]: "octo-org/octo-repo",
      [`${github}:repository_id`]: "74",
      [`${github}:repository_owner_id`]: "65",
      [`${github}:workflow`]: "Deploy",
    })
  })

  it("has the tags, source identity and roles that the token itself carries, and asks for the rights", () => {
    const request = aTokenRequest({
      iss: "https://agent.buildkite.com",
      "https://aws.amazon.com/tags": { principal_tags: { a: ["1"] }, transitive_tag_keys: ["a"] },
      "https://aws.amazon.com/tags/principal_tags/b": "2",
      "https://aws.amazon.com/source_identity": "octocat",
      "https://aws.amazon.com/roles": "arn:aws:iam::111122223333:role/ci/deploy",
      build_branch: "main",
    })
    expect(contextOf(request)).toMatchObject({
      "agent.buildkite.com:build_branch": "main",
      "aws:RequestTag/a": "1",
      "aws:RequestTag/b": "2",
      "aws:TagKeys": ["a", "b"],
      "sts:TransitiveTagKeys": ["a"],
      "sts:SourceIdentity": "octocat",
      "sts:RoleAuthorizedByIdp": "true",
    })
    expect(actionsOf(request)).toEqual(["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"])
  })

  it("takes a token of Amazon Cognito for one", () => {
    const claims = {
      iss: `https://${cognito}`,
      aud: poolId,
      sub: "eu-west-1:11111111-1111-4111-8111-111111111111",
      amr: ["authenticated", github],
      "https://aws.amazon.com/tags": { principal_tags: { owner_id: ["65"] } },
    }
    const { verdict, context } = explainTrust(policy, { ...aTokenRequest({}), claims })
    expect(verdict).toBe("allowed")
    expect(context).toMatchObject({ [`${cognito}:amr`]: ["authenticated", github], [`${cognito}:aud`]: poolId })
  })

  it.each([
    {
      name: "the authorized party before the audience",
      changes: { azp: "octo", aud: "x" },
      key: ":aud",
      value: "octo",
    },
    { name: "the first of several audiences", changes: { aud: ["a", "b"] }, key: ":aud", value: "a" },
  ])("has $name", ({ changes, key, value }) => {
    expect(contextOf(aTokenRequest(changes))[`${github}${key}`]).toBe(value)
  })

  it.each([
    { issuer: "https://accounts.google.com", principal: "accounts.google.com" },
    { issuer: "https://ci.example.com/", principal: "arn:aws-cn:iam::111122223333:oidc-provider/ci.example.com" },
  ])("comes as $principal from $issuer", ({ issuer, principal }) => {
    const roleArn = "arn:aws-cn:iam::111122223333:role/deploy"
    expect(contextOf(aTokenRequest({ iss: issuer }, { roleArn }))["aws:FederatedProvider"]).toBe(principal)
  })

  it("has claims that are numbers or booleans as text, if AWS has a key for them", () => {
    const claims = { iss: "https://gitlab.com", project_id: 74, ref_protected: true, user_id: {} }
    const context = contextOf(aTokenRequest(claims))
    expect(context).toMatchObject({ "gitlab.com:project_id": "74", "gitlab.com:ref_protected": "true" })
    expect(context).not.toHaveProperty(["gitlab.com:user_id"])
  })

  it("lets further keys win", () => {
    const context = { "aws:SourceIp": "203.0.113.9", [`${github}:ref`]: "refs/heads/x" }
    expect(contextOf(aTokenRequest({}, { context }))).toMatchObject(context)
  })
})

describe("explainTrust: condition keys that are known already", () => {
  const request: ContextRequest = { from: "context", context: { "aws:requesttag/A": "1", "sts:sourceIdentity": "x" } }

  it("asks for the rights that tags and source identity need, whatever the case of their keys", () => {
    expect(actionsOf(request)).toEqual(["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"])
  })

  it("asks about another action when told so", () => {
    expect(actionsOf({ from: "context", action: "sts:AssumeRole", context: {} })).toEqual(["sts:AssumeRole"])
  })

  it("doesn't guess why a key is absent", () => {
    const principal = { type: "Federated", ids: [cognito] } as const
    const { nearestMiss } = explainTrust(policy, { ...request, principal })
    expect(nearestMiss?.obstacles.map(({ code, side }) => `${side} ${code}`)).toEqual([
      "request KEY_ABSENT",
      "request KEY_ABSENT",
    ])
  })
})
