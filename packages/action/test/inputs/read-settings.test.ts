import { describe, expect, it } from "vitest"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { basic, chained, deployRole, direct, envOf, identityPoolId, pool, roleArn } from "./typed-inputs.ts"

const toEnvironment = { toEnvironment: true, toOutputs: false }
const toNobody = { toEnvironment: false, toOutputs: false }
const hop = { roleArn: deployRole }

describe("readSettings", () => {
  it("needs a role and a region, and fills in the rest", async () => {
    expect(await readSettings(envOf(direct))).toEqual({
      flow: "direct",
      region: "eu-west-1",
      roles: [{ roleArn, roleSessionName: "GitHubActions", delivery: toEnvironment }],
      origins: [expect.any(Function)],
      refresh: "off",
      overwriteProfiles: false,
      unsetCurrentCredentials: false,
      useExistingCredentials: false,
      allowedAccountIds: [],
      maskAccountId: false,
      plainSecretKey: false,
      timeoutMs: 60_000,
      summary: true,
      warnings: [],
    })
  })

  it.each([
    { name: "basic with a pool and a role", typed: basic, flow: "basic" },
    { name: "enhanced with a pool alone", typed: pool, flow: "enhanced" },
    { name: "direct without a pool", typed: direct, flow: "direct" },
    { name: "enhanced with a role where that is said", typed: { ...basic, "auth-flow": "enhanced" }, flow: "enhanced" },
    { name: "what is said in capitals", typed: { ...basic, "auth-flow": "Basic" }, flow: "basic" },
    { name: "basic with a pool and roles", typed: { ...pool, roles: `ci: { role-arn: "${roleArn}" }` }, flow: "basic" },
  ])("takes flow $name", async ({ typed, flow }) => {
    expect((await readSettings(envOf(typed))).flow).toBe(flow)
  })

  it.each([
    { name: "the input", typed: { ...basic, "aws-region": "us-gov-west-1" }, env: { AWS_REGION: "us-east-1" } },
    { name: "AWS_REGION", typed: basic, env: { AWS_REGION: "us-gov-west-1", AWS_DEFAULT_REGION: "us-east-1" } },
    { name: "AWS_DEFAULT_REGION", typed: basic, env: { AWS_REGION: "", AWS_DEFAULT_REGION: "us-gov-west-1" } },
    { name: "the pool", typed: { ...pool, "cognito-identity-pool-id": `us-gov-west-1:${identityPoolId.slice(10)}` } },
  ])("takes the region from $name", async ({ typed, env }) => {
    expect((await readSettings(envOf(typed, env))).region).toBe("us-gov-west-1")
  })

  it.each(["cn-north-1", "us-iso-east-1", "ap-southeast-7", "eusc-de-east-1"])("accepts region %s", async (region) => {
    expect((await readSettings(envOf({ ...direct, "aws-region": region }))).region).toBe(region)
  })

  it.each([
    { name: "the environment by default", typed: basic, delivery: toEnvironment },
    { name: "a profile alone", typed: { ...basic, "aws-profile": "ci" }, delivery: { profile: "ci", ...toNobody } },
    {
      name: "a profile and the environment",
      typed: { ...basic, "set-as-profile": "ci", "set-in-environment": "TRUE" },
      delivery: { profile: "ci", ...toEnvironment },
    },
    {
      name: "outputs alone",
      typed: { ...basic, "output-env-credentials": "false", "output-credentials": "true" },
      delivery: { toEnvironment: false, toOutputs: true },
    },
    {
      name: "a profile that renews itself",
      typed: { ...basic, refresh: "True" },
      delivery: { profile: "claimbridge", ...toEnvironment },
    },
    {
      name: "a named profile that renews itself",
      typed: { ...basic, refresh: "profile", "aws-profile": "ci" },
      delivery: { profile: "ci", ...toNobody },
    },
    { name: "an endpoint", typed: { ...basic, refresh: "endpoint" }, delivery: toEnvironment },
    {
      name: "a renewed profile without AWS_PROFILE",
      typed: { ...basic, refresh: "true", "output-env-credentials": "false" },
      delivery: { profile: "claimbridge", ...toNobody },
    },
  ])("sends credentials to $name", async ({ typed, delivery }) => {
    expect((await readSettings(envOf(typed))).roles).toEqual([{ roleArn, delivery }])
  })

  it.each([
    { name: "the second to the environment", typed: chained, deliveries: [undefined, toEnvironment] },
    {
      name: "the first to its profile, the second to the environment",
      typed: { ...chained, "aws-profile": "pool" },
      deliveries: [{ profile: "pool", ...toNobody }, toEnvironment],
    },
    {
      name: "the second to its profile alone",
      typed: { ...chained, "chain-set-as-profile": "deploy" },
      deliveries: [undefined, { profile: "deploy", ...toNobody }],
    },
    {
      name: "the first to the environment, the second to its profile",
      typed: { ...chained, "set-in-environment": "true", "chain-set-as-profile": "deploy" },
      deliveries: [toEnvironment, { profile: "deploy", ...toNobody }],
    },
    {
      name: "the second to profile and environment",
      typed: { ...chained, "chain-set-in-environment": "true", "chain-set-as-profile": "deploy" },
      deliveries: [undefined, { profile: "deploy", ...toEnvironment }],
    },
    {
      name: "the second to outputs",
      typed: { ...chained, "output-credentials": "true", "aws-profile": "pool", "chain-set-in-environment": "false" },
      deliveries: [
        { profile: "pool", ...toNobody },
        { toEnvironment: false, toOutputs: true },
      ],
    },
    {
      name: "both to profiles that renew themselves",
      typed: { ...chained, refresh: "true", "aws-profile": "pool" },
      deliveries: [
        { profile: "pool", ...toNobody },
        { profile: "claimbridge", ...toEnvironment },
      ],
    },
  ])("sends of a chain $name", async ({ typed, deliveries: [first, last] }) => {
    const expected = [{ roleArn, chain: [hop], delivery: last }]
    const { roles } = await readSettings(envOf(typed))
    expect(roles).toEqual(first === undefined ? expected : [{ roleArn, delivery: first }, ...expected])
  })

  it("reads everything about a session, in both roles of a chain", async () => {
    const { roles } = await readSettings(
      envOf({
        ...chained,
        "role-session-name": "{run_id}@{sha}",
        "role-duration-seconds": "900",
        "inline-session-policy": '{ "Version": "2012-10-17" }',
        "managed-session-policies": "arn:aws:iam::aws:policy/A\n  arn:aws:iam::111122223333:policy/b,c\n",
        "chain-pass-claims": "repository, actor=who\n sha",
        "chain-role-session-name": "{run_id}",
        "chain-role-duration-seconds": "3600",
        "transitive-tag-keys": "repository, who,",
        "role-external-id": "acme",
      }),
    )
    expect(roles).toEqual([
      {
        roleArn,
        roleSessionName: "{run_id}@{sha}",
        durationSeconds: 900,
        policy: '{ "Version": "2012-10-17" }',
        policyArns: ["arn:aws:iam::aws:policy/A", "arn:aws:iam::111122223333:policy/b,c"],
        chain: [
          {
            roleArn: deployRole,
            roleSessionName: "{run_id}",
            durationSeconds: 3600,
            tags: { repository: "repository", who: "actor", sha: "sha" },
            transitiveTagKeys: ["repository", "who"],
            externalId: "acme",
          },
        ],
        delivery: toEnvironment,
      },
    ])
  })

  it("reads everything about the step", async () => {
    const settings = await readSettings(
      envOf(
        {
          ...basic,
          "cognito-identity-provider-name": "ghes.acme.example/_services/token",
          "aws-account-id": "012345678901",
          audience: "acme",
          "overwrite-aws-profile": "true",
          "unset-current-credentials": "True",
          "allowed-account-ids": "111122223333, 012345678901",
          "mask-aws-account-id": "true",
          "special-characters-workaround": "true",
          "action-timeout-s": "120",
          "disable-retry": "true",
          "http-proxy": "http://ci:word@proxy.acme.example:3128",
          "no-proxy": ".acme.example, 10.1.2.3",
          "sts-endpoint": "http://127.0.0.1:4566",
          "trust-policy": "/runner/_work/infra/./trust.json",
          "job-summary": "false",
        },
        { GITHUB_WORKSPACE: "/runner/_work" },
      ),
    )
    expect(settings).toMatchObject({
      login: "ghes.acme.example/_services/token",
      accountId: "012345678901",
      audience: "acme",
      overwriteProfiles: true,
      unsetCurrentCredentials: true,
      allowedAccountIds: ["111122223333", "012345678901"],
      maskAccountId: true,
      plainSecretKey: true,
      timeoutMs: 120_000,
      maxAttempts: 1,
      proxy: "http://ci:word@proxy.acme.example:3128",
      noProxy: ".acme.example, 10.1.2.3",
      stsEndpoint: "http://127.0.0.1:4566",
      trustPolicy: "infra/trust.json",
      summary: false,
    })
  })
})
