import { describe, expect, it } from "vitest"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { deployRole, envOf, identityPoolId, roleArn, type Typed } from "./typed-inputs.ts"

const cognito: Typed = { "cognito-identity-pool-id": identityPoolId, "aws-account-id": "111122223333" }
const official = { roleArn, roleSessionName: "GitHubActions" }
const toEnvironment = { toEnvironment: true, toOutputs: false }
const toNobody = { toEnvironment: false, toOutputs: false }

// The `with` maps of the official action's and the Cognito action's READMEs, with other names in them.
describe("readSettings, given another action's inputs,", () => {
  it.each([
    {
      name: "the official quick start",
      typed: { "role-to-assume": roleArn, "aws-region": "eu-west-1" },
      settings: { flow: "direct", roles: [{ ...official, delivery: toEnvironment }] },
    },
    {
      name: "the official action in China",
      typed: {
        audience: "sts.amazonaws.com.cn",
        "aws-region": "cn-northwest-1",
        "role-to-assume": "arn:aws-cn:iam::111122223333:role/ci",
      },
      settings: { audience: "sts.amazonaws.com.cn", region: "cn-northwest-1" },
    },
    {
      name: "the official action with a session name and policies",
      typed: {
        "role-to-assume": roleArn,
        "aws-region": "eu-west-1",
        "role-session-name": "4711",
        "inline-session-policy": '{\n "Version": "2012-10-17",\n "Statement": []\n}',
        "managed-session-policies": "arn:aws:iam::aws:policy/A\narn:aws:iam::aws:policy/B\n",
      },
      settings: {
        roles: [
          {
            roleArn,
            roleSessionName: "4711",
            policy: '{\n "Version": "2012-10-17",\n "Statement": []\n}',
            policyArns: ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"],
            delivery: toEnvironment,
          },
        ],
      },
    },
    {
      name: "the official action with a profile",
      typed: {
        "role-to-assume": roleArn,
        "role-session-name": "release-4711-1",
        "aws-region": "us-east-1",
        "aws-profile": "production",
        "overwrite-aws-profile": "true",
      },
      settings: {
        overwriteProfiles: true,
        roles: [{ roleArn, roleSessionName: "release-4711-1", delivery: { profile: "production", ...toNobody } }],
      },
    },
    {
      name: "the official action with outputs only",
      typed: {
        "role-to-assume": roleArn,
        "aws-region": "eu-west-1",
        "output-credentials": "true",
        "output-env-credentials": "false",
      },
      settings: { roles: [{ ...official, delivery: { toEnvironment: false, toOutputs: true } }] },
    },
    {
      name: "the official action, careful",
      typed: {
        "role-to-assume": roleArn,
        "aws-region": "eu-west-1",
        "role-duration-seconds": "900",
        "allowed-account-ids": "111122223333",
        "unset-current-credentials": "true",
        "mask-aws-account-id": "true",
        "action-timeout-s": "120",
        "retry-max-attempts": "12",
      },
      settings: {
        roles: [{ ...official, durationSeconds: 900, delivery: toEnvironment }],
        allowedAccountIds: ["111122223333"],
        unsetCurrentCredentials: true,
        maskAccountId: true,
        timeoutMs: 120_000,
        maxAttempts: 12,
      },
    },
    {
      name: "the official action on Windows",
      typed: { "role-to-assume": roleArn, "aws-region": "us-east-2", "special-characters-workaround": "true" },
      settings: { plainSecretKey: true },
    },
    {
      name: "the Cognito action's enhanced flow",
      typed: {
        ...cognito,
        "auth-flow": "enhanced",
        "aws-region": "eu-west-1",
        audience: "cognito-identity.amazonaws.com",
        "set-in-environment": "true",
      },
      settings: { flow: "enhanced", accountId: "111122223333", roles: [{ delivery: toEnvironment }] },
    },
    {
      name: "the Cognito action's basic flow",
      typed: {
        ...cognito,
        "auth-flow": "basic",
        "role-arn": roleArn,
        "aws-region": "eu-west-1",
        "set-in-environment": "true",
      },
      settings: { flow: "basic", roles: [{ roleArn, delivery: toEnvironment }] },
    },
    {
      name: "the Cognito action's chain",
      typed: {
        ...cognito,
        "auth-flow": "basic",
        "aws-region": "eu-west-1",
        "role-arn": roleArn,
        "set-as-profile": "pool",
        "chain-role-arn": deployRole,
        "chain-pass-claims": "actor,ref,sha,repository,run_attempt,run_id,environment",
        "chain-set-in-environment": "true",
      },
      settings: {
        roles: [
          { roleArn, delivery: { profile: "pool", ...toNobody } },
          {
            roleArn,
            chain: [
              {
                roleArn: deployRole,
                tags: ["actor", "ref", "sha", "repository", "run_attempt", "run_id", "environment"],
              },
            ],
            delivery: toEnvironment,
          },
        ],
      },
    },
    {
      name: "the Cognito action's custom role",
      typed: { ...cognito, "auth-flow": "enhanced", "role-arn": roleArn, "set-as-profile": "tf-state" },
      settings: { flow: "enhanced", roles: [{ roleArn, delivery: { profile: "tf-state", ...toNobody } }] },
    },
    {
      name: "the Cognito action in a wrapper that hands its defaults on",
      typed: {
        ...cognito,
        "auth-flow": "enhanced",
        "role-session-name": "GitHubActions",
        "role-duration-seconds": "3600",
        "chain-role-arn": "",
        "chain-pass-claims": "",
        "chain-role-session-name": "GitHubActions",
        "chain-role-duration-seconds": "3600",
        "chain-set-in-environment": "false",
      },
      settings: { flow: "enhanced", roles: [{ delivery: toEnvironment }], warnings: [] },
    },
  ])("understands $name", async ({ typed, settings }) => {
    expect(await readSettings(envOf(typed))).toMatchObject(settings)
  })
})
