import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { RoleHop } from "../../src/options/role-hop.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { anOpenIdToken } from "../support/a-token.ts"
import { type AwsStub, awsStub, identityId, json, keys, type StubBehavior, stsError } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, direct, enhanced } from "../support/options.ts"
import { thrownBy } from "../support/thrown-by.ts"

const hop: RoleHop = { roleArn: "arn:aws:iam::444455556666:role/deploy" }
const aws = (behaviors: Record<string, StubBehavior> = {}): AwsStub =>
  awsStub({
    GetOpenIdToken: json({
      IdentityId: identityId,
      Token: anOpenIdToken({ repository: "octo-org/octo-repo", ref: "refs/heads/main" }),
    }),
    ...behaviors,
  })

const exchange = ({ requestHandler }: AwsStub, chain: RoleHop | readonly RoleHop[]) =>
  fromGithubCognito({ ...basic, chain, runtime: aRuntime(), clientConfig: { requestHandler, maxAttempts: 1 } })()

describe("option chain", () => {
  it("passes every option of a hop on", async () => {
    const stub = aws()
    const policy = JSON.stringify({ Version: "2012-10-17", Statement: [] })
    const credentials = await exchange(stub, {
      ...hop,
      roleSessionName: "{run_id}",
      tags: { repo: "repository", ref: "ref" },
      transitiveTagKeys: ["repo"],
      externalId: "acme:1",
      durationSeconds: 900,
      policy,
      policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
      sourceIdentity: "octo-repo",
    })
    expect(stub.calls.at(-1)).toMatchObject({ operation: "AssumeRole", host: "sts.eu-west-1.amazonaws.com" })
    expect(stub.calls.at(-1)?.input).toEqual({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: hop.roleArn,
      RoleSessionName: "4711",
      "Tags.member.1.Key": "repo",
      "Tags.member.1.Value": "octo-org/octo-repo",
      "Tags.member.2.Key": "ref",
      "Tags.member.2.Value": "refs/heads/main",
      "TransitiveTagKeys.member.1": "repo",
      ExternalId: "acme:1",
      DurationSeconds: "900",
      Policy: policy,
      "PolicyArns.member.1.arn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
      SourceIdentity: "octo-repo",
    })
    expect(credentials).toMatchObject({ accountId: "444455556666", identityId, sessionToken: keys.session })
  })

  it("sends nothing that was not asked for", async () => {
    const stub = aws()
    await exchange(stub, hop)
    const asked = { Action: "AssumeRole", Version: "2011-06-15", RoleArn: hop.roleArn }
    expect(stub.calls.at(-1)?.input).toEqual({ ...asked, RoleSessionName: "claimbridge-4711" })
  })

  it.each<{ name: string; chain: RoleHop; code: string; facts: object }>([
    {
      name: "a tag that the token lacks",
      chain: { ...hop, tags: ["environment"] },
      code: "ERR_CHAIN_TAG_MISSING",
      facts: { tag: "environment", tags: ["repository", "ref"], roleArn: hop.roleArn },
    },
    {
      name: "a claim that the token lacks",
      chain: { ...hop, roleSessionName: "{environment}" },
      code: "ERR_CLAIM_MISSING",
      facts: { claim: "environment" },
    },
  ])("fails before STS is asked over $name", async ({ chain, code, facts }) => {
    const stub = aws()
    const error = await failureOf(exchange(stub, chain))
    expect({ code: error.code, details: error.details }).toMatchObject({ code, details: facts })
    expect(stub.calls.map(({ operation }) => operation)).toEqual(["GetId", "GetOpenIdToken"])
  })

  it.each([
    {
      name: "AccessDenied",
      message: "User: u is not authorized to perform: sts:AssumeRole on resource: r",
      code: "ERR_HOP_DENIED",
    },
    {
      name: "AccessDenied",
      message: "User: u is not authorized to perform: sts:TagSession on resource: r",
      code: "ERR_HOP_TAGS_DENIED",
    },
    {
      name: "AccessDenied",
      message: "User: u is not authorized to perform: sts:SetSourceIdentity on resource: r",
      code: "ERR_HOP_SOURCE_IDENTITY_DENIED",
    },
    { name: "ExpiredToken", message: "The security token included in the request is expired", code: "ERR_STS_DENIED" },
    { name: "SignatureDoesNotMatch", message: "Signature expired", code: "ERR_STS_DENIED" },
    {
      name: "ValidationError",
      message: "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
      code: "ERR_DURATION_REFUSED",
    },
    {
      name: "InvalidParameterValue",
      message: "One of the specified transitive tag keys can't be set",
      code: "ERR_STS_PARAMETER_REFUSED",
    },
    {
      name: "PackedPolicyTooLarge",
      message: "Packed size of session tags consumes 101% of allotted space.",
      code: "ERR_TAGS_TOO_LARGE",
    },
    { name: "RegionDisabledException", message: "STS is not activated in this region", code: "ERR_REGION_DISABLED" },
    { name: "Throttling", message: "Rate exceeded", code: "ERR_THROTTLED" },
  ])("calls $name ($message) $code", async ({ name, message, code }) => {
    const refusal = stsError(name, message, name === "AccessDenied" ? 403 : 400)
    const error = await failureOf(exchange(aws({ AssumeRole: refusal }), { ...hop, tags: ["repository"] }))
    expect(error.code).toBe(code)
    expect(error.details).toMatchObject({ step: "AssumeRole", fromRoleArn: basic.roleArn, roleArn: hop.roleArn })
  })

  it("says what AWS compared when a hop is denied", async () => {
    const refusal = stsError("AccessDenied", "User: u is not authorized to perform: sts:AssumeRole on resource: r", 403)
    const { message, hint } = await failureOf(exchange(aws({ AssumeRole: refusal }), { ...hop, tags: ["repository"] }))
    expect(message).toBe(
      "AWS does not let the session of arn:aws:iam::111122223333:role/ci assume arn:aws:iam::444455556666:role/deploy.",
    )
    expect(hint).toContain("repository=octo-org/octo-repo")
  })

  it("hides the first role's credentials when AWS quotes them", async () => {
    const quoted = `The canonical string should have been ${keys.secret} ${keys.session}`
    const error = await failureOf(exchange(aws({ AssumeRole: stsError("SignatureDoesNotMatch", quoted, 403) }), hop))
    const seen = inspect([error, error.cause], { depth: null, showHidden: true, maxStringLength: null })
    for (const secret of [keys.id, keys.secret, keys.session]) expect(seen).not.toContain(secret)
  })
})

describe("option chain, before any call", () => {
  it.each<{ name: string; chain: unknown; code: string; option: string }>([
    {
      name: "more than an hour",
      chain: { ...hop, durationSeconds: 3601 },
      code: "ERR_OPTION_INVALID",
      option: "chain.durationSeconds",
    },
    {
      name: "it in a later hop",
      chain: [hop, { ...hop, durationSeconds: 43_200 }],
      code: "ERR_OPTION_INVALID",
      option: "chain[1].durationSeconds",
    },
    { name: "more hops than ten", chain: Array(11).fill(hop), code: "ERR_OPTION_INVALID", option: "chain" },
    { name: "no role", chain: [{}], code: "ERR_OPTION_MISSING", option: "chain[0].roleArn" },
    { name: "no hop", chain: [], code: "ERR_OPTION_INVALID", option: "chain" },
    { name: "a text", chain: hop.roleArn, code: "ERR_OPTION_INVALID", option: "chain" },
    { name: "a typo", chain: [hop, { ...hop, tag: [] }], code: "ERR_OPTION_UNKNOWN", option: "chain.tag" },
    { name: "a tag twice", chain: { ...hop, tags: ["ref", "Ref"] }, code: "ERR_OPTION_INVALID", option: "chain.tags" },
    {
      name: "a tag of AWS's",
      chain: { ...hop, tags: { "aws:x": "ref" } },
      code: "ERR_OPTION_INVALID",
      option: "chain.tags",
    },
    { name: "a tag from nowhere", chain: { ...hop, tags: { x: 7 } }, code: "ERR_OPTION_INVALID", option: "chain.tags" },
    {
      name: "a transitive tag that is not passed",
      chain: { ...hop, tags: ["ref"], transitiveTagKeys: ["sha"] },
      code: "ERR_OPTION_INVALID",
      option: "chain.transitiveTagKeys",
    },
    {
      name: "a short external id",
      chain: { ...hop, externalId: "x" },
      code: "ERR_OPTION_INVALID",
      option: "chain.externalId",
    },
    {
      name: "a source identity with spaces",
      chain: { ...hop, sourceIdentity: "a b" },
      code: "ERR_OPTION_INVALID",
      option: "chain.sourceIdentity",
    },
  ])("refuses $name", ({ chain, code, option }) => {
    const untyped: object = { chain }
    const options = Object.assign({ ...basic }, untyped)
    const error = thrownBy(() => fromGithubCognito(options))
    expect({ code: error.code, option: error.details.option }).toEqual({ code, option })
  })

  it("does not go with flow enhanced, whose token nobody sees", () => {
    const options = Object.assign({ ...enhanced }, { chain: hop })
    expect(thrownBy(() => fromGithubCognito(options)).code).toBe("ERR_OPTION_CONFLICT")
  })

  it("goes with flow direct", async () => {
    const stub = aws()
    const clientConfig = { requestHandler: stub.requestHandler, region: "eu-west-1" }
    await fromGithubCognito({ ...direct, chain: hop, runtime: aRuntime(), clientConfig })()
    expect(stub.calls.map(({ operation }) => operation)).toEqual(["AssumeRoleWithWebIdentity", "AssumeRole"])
  })
})
