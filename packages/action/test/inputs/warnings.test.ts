import { describe, expect, it } from "vitest"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { basic, chained, deployRole, direct, envOf, pool, roleArn } from "./typed-inputs.ts"

describe("readSettings", () => {
  it.each([
    {
      name: "an external id without a chain",
      typed: { ...direct, "role-external-id": "acme" },
      warning:
        "Input role-external-id has no effect: with OIDC it counts for the second role of a chain alone, chain-role-arn.",
    },
    {
      name: "transitive tags without a chain",
      typed: { ...direct, "transitive-tag-keys": "repository" },
      warning:
        "Input transitive-tag-keys has no effect: with OIDC it counts for the second role of a chain alone, chain-role-arn.",
    },
    {
      name: "session tagging that is skipped",
      typed: { ...basic, "role-skip-session-tagging": "true" },
      warning:
        "Input role-skip-session-tagging has no effect: with OIDC the session has the token's tags and no others.",
    },
    {
      name: "credentials that go nowhere",
      typed: { ...direct, "output-env-credentials": "false" },
      warning: `The credentials of ${roleArn} go nowhere: give aws-profile, or output-credentials: true for outputs of the step.`,
    },
    {
      name: "the pool's credentials that go nowhere",
      typed: { ...pool, "output-env-credentials": "false" },
      warning:
        "The credentials of the pool's role go nowhere: give aws-profile, or output-credentials: true for outputs of the step.",
    },
    {
      name: "chained credentials that go nowhere",
      typed: { ...chained, "set-in-environment": "true" },
      warning: `The credentials of ${deployRole} go nowhere: give chain-set-as-profile, or output-credentials: true for outputs of the step.`,
    },
    {
      name: "an input with a typing error",
      typed: { ...direct, "role-duration-second": "900" },
      warning: "There is no input role-duration-second, so it has no effect. Did you mean role-duration-seconds?",
    },
    {
      name: "an input with underscores",
      typed: { ...direct, aws_profile: "ci" },
      warning: "There is no input aws_profile, so it has no effect. Did you mean aws-profile?",
    },
  ])("warns of $name", async ({ typed, warning }) => {
    expect((await readSettings(envOf(typed))).warnings).toEqual([warning])
  })

  it.each([
    {
      name: "a profile that some SDKs would take before the keys",
      typed: direct,
      env: { AWS_PROFILE: "build" },
      warning:
        "Some SDKs take the profile in AWS_PROFILE before the keys in the environment. Unset AWS_PROFILE, or name a profile in aws-profile.",
    },
    {
      name: "a profile that tools would take before the endpoint",
      typed: { ...direct, refresh: "endpoint" },
      env: { AWS_DEFAULT_PROFILE: "build" },
      warning:
        "Tools take the profile in AWS_DEFAULT_PROFILE before the endpoint. Unset AWS_DEFAULT_PROFILE, or name a profile in aws-profile.",
    },
    {
      name: "an address that an earlier step may have smuggled in",
      typed: direct,
      env: { AWS_ENDPOINT_URL_STS: "https://sts.amazonaws.com.acme.example/x" },
      warning:
        "The variable AWS_ENDPOINT_URL_STS is set, so the job's token goes to sts.amazonaws.com.acme.example. If you don't know why, look at the steps before this one.",
    },
  ])("warns of $name", async ({ typed, env, warning }) => {
    expect((await readSettings(envOf(typed, env))).warnings).toEqual([warning])
  })

  it.each([
    { name: "an emulator on this machine", typed: direct, env: { AWS_ENDPOINT_URL: "http://127.0.0.1:4566" } },
    {
      name: "an endpoint of AWS in a network of one's own",
      typed: direct,
      env: { AWS_ENDPOINT_URL_STS: "https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com" },
    },
    {
      name: "an address that an input overrules",
      typed: { ...direct, "sts-endpoint": "https://sts.acme.example" },
      env: { AWS_ENDPOINT_URL_STS: "https://sts.other.example" },
    },
    {
      name: "a profile beside one of the step's own",
      typed: { ...direct, "aws-profile": "ci" },
      env: { AWS_PROFILE: "x" },
    },
  ])("does not mind $name", async ({ typed, env }) => {
    expect((await readSettings(envOf(typed, env))).warnings).toEqual([])
  })

  it.each([
    { name: "an input of somebody else", typed: { ...direct, "node-version": "24" } },
    {
      name: "what is given as false",
      typed: { ...direct, "role-skip-session-tagging": "false", "role-chaining": "False" },
    },
    { name: "what is given empty", typed: { ...direct, "aws-access-key-id": "", "role-external-id": " " } },
  ])("does not mind $name", async ({ typed }) => {
    expect((await readSettings(envOf(typed))).warnings).toEqual([])
  })
})
