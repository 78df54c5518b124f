import { describe, expect, it } from "vitest"
import { credentialOptions } from "../../src/inputs/credential-options.ts"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { basic, chained, deployRole, direct, envOf, identityPoolId, pool, roleArn } from "./typed-inputs.ts"

const inIreland = { region: "eu-west-1" }

describe("credentialOptions", () => {
  it.each([
    {
      name: "basic",
      typed: { ...basic, "aws-account-id": "111122223333", "role-session-name": "{run_id}" },
      options: {
        flow: "basic",
        identityPoolId,
        accountId: "111122223333",
        roleArn,
        roleSessionName: "{run_id}",
        timeoutMs: 60_000,
        clientConfig: inIreland,
      },
    },
    {
      name: "enhanced, with the pool's role",
      typed: pool,
      options: { flow: "enhanced", identityPoolId, timeoutMs: 60_000, clientConfig: inIreland },
    },
    {
      name: "enhanced, with a role of the pool's mapping",
      typed: { ...pool, "auth-flow": "enhanced", "role-arn": roleArn },
      options: {
        flow: "enhanced",
        identityPoolId,
        customRoleArn: roleArn,
        timeoutMs: 60_000,
        clientConfig: inIreland,
      },
    },
    {
      name: "direct",
      typed: { ...direct, audience: "acme", "retry-max-attempts": "3", "action-timeout-s": "0" },
      options: {
        flow: "direct",
        roleArn,
        roleSessionName: "GitHubActions",
        audience: "acme",
        timeoutMs: 60_000,
        clientConfig: { region: "eu-west-1", maxAttempts: 3 },
      },
    },
    {
      name: "a chain",
      typed: { ...chained, "chain-pass-claims": "repository" },
      options: {
        flow: "basic",
        identityPoolId,
        roleArn,
        chain: [{ roleArn: deployRole, tags: ["repository"] }],
        timeoutMs: 60_000,
        clientConfig: inIreland,
      },
    },
  ])("are plain JSON for $name", async ({ typed, options }) => {
    const settings = await readSettings(envOf(typed))
    const made = credentialOptions(settings, settings.roles[0])
    expect(made).toEqual(options)
    expect(JSON.parse(JSON.stringify(made))).toEqual(options)
  })
})
