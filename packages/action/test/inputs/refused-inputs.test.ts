import { describe, expect, it } from "vitest"
import { inputNames } from "../../src/inputs/input-names.ts"
import { contradictions } from "./contradictions.ts"
import { refusalOf } from "./refusal-of.ts"
import { basic, chained, direct, envOf, pool, roleArn } from "./typed-inputs.ts"
import { wrongRoleValues } from "./wrong-role-values.ts"
import { wrongRoles } from "./wrong-roles.ts"
import { wrongStepValues } from "./wrong-step-values.ts"

const ofOneRole = [
  "role-to-assume",
  "role-arn",
  "role-session-name",
  "role-duration-seconds",
  "inline-session-policy",
  "managed-session-policies",
  "aws-profile",
  "set-as-profile",
  "output-env-credentials",
  "set-in-environment",
  "output-credentials",
  "chain-role-arn",
  "chain-pass-claims",
  "chain-role-session-name",
  "chain-role-duration-seconds",
  "chain-set-as-profile",
  "chain-set-in-environment",
  "role-external-id",
  "transitive-tag-keys",
]
const wrongValues = [...wrongRoleValues, ...wrongStepValues]

describe("readSettings", () => {
  it.each(wrongValues)("refuses $name", async ({ typed, message }) => {
    expect((await refusalOf(envOf(typed))).message).toBe(message)
  })

  it.each(contradictions)("refuses $name", async ({ typed, message }) => {
    const refusal = await refusalOf(envOf(typed))
    expect(refusal.message).toBe(message)
    expect(refusal.inputs.filter((name) => !message.includes(name))).toEqual([])
  })

  it.each(wrongRoles)("refuses in roles $name", async ({ roles, message }) => {
    const refusal = await refusalOf(envOf({ ...pool, roles }))
    expect(refusal.message).toBe(message)
    expect(refusal.inputs).toEqual(["roles"])
  })

  it.each(ofOneRole)("refuses %s next to roles", async (name) => {
    const roles = `ci: { role-arn: "${roleArn}" }`
    expect(await refusalOf(envOf({ ...pool, roles, [name]: roleArn }))).toMatchObject({
      inputs: ["roles", name],
      message: `Inputs roles and ${name} contradict each other: each role in roles says that for itself.`,
    })
  })

  it("refuses an endpoint where tools ask the container's own first", async () => {
    const { message } = await refusalOf(
      envOf({ ...basic, refresh: "endpoint" }, { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2/credentials/1" }),
    )
    expect(message).toBe(
      "Input refresh cannot be endpoint on this runner: tools ask the container's own endpoint first, since AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is set.",
    )
  })

  it.each(["AWS_REGION", "AWS_DEFAULT_REGION"])("refuses a region of %s that is none", async (variable) => {
    const { message, inputs } = await refusalOf(envOf(basic, { [variable]: "Ireland" }))
    expect(inputs).toEqual(["aws-region"])
    expect(message).toBe(
      `The variable ${variable} is "Ireland", which cannot be right: it must be a region such as eu-west-1.`,
    )
  })

  it("refuses every input when it is wrong by itself", async () => {
    const refusals = await Promise.all(wrongValues.map(({ typed }) => refusalOf(envOf(typed))))
    const wrong = new Set(["roles", ...refusals.flatMap(({ inputs }) => inputs)])
    expect(inputNames.filter((name) => !wrong.has(name))).toEqual([])
  })

  it.each([
    {
      name: "to change the input",
      typed: { ...direct, audience: "a b" },
      hint: "Change audience in the `with` of the step.",
    },
    {
      name: "to write the role's ARN",
      typed: { ...direct, "role-to-assume": "ci" },
      hint: "Write arn:aws:iam::<account>:role/ci in role-to-assume.",
    },
    {
      name: "to quote an account",
      typed: { ...basic, "aws-account-id": "12345678901" },
      hint: 'Quote it in the `with` of the step, aws-account-id: "012345678901": YAML takes leading zeros away from a number.',
    },
    {
      name: "nothing about quotes of an account that is too long",
      typed: { ...basic, "aws-account-id": "1111222233334" },
      hint: "Change aws-account-id in the `with` of the step.",
    },
    {
      name: "to quote a template in YAML",
      typed: { ...pool, roles: `ci:\n  role-arn: ${roleArn}\n  session-name: {run_id}-x` },
      hint: 'Quote texts that begin with a brace or a star, such as session-name: "{run_id}@{sha}", and indent with spaces.',
    },
    {
      name: "to leave out one of two names",
      typed: { ...direct, "aws-profile": "a", "set-as-profile": "b" },
      hint: "Leave one of them out: set-as-profile is another name of aws-profile.",
    },
    {
      name: "to give what an input needs",
      typed: { ...basic, "chain-set-as-profile": "deploy" },
      hint: "Give chain-role-arn, or leave chain-set-as-profile out.",
    },
    {
      name: "to chain in one step",
      typed: { ...direct, "role-chaining": "true" },
      hint: "Give the second role as chain-role-arn in the step of the first one; both are assumed there.",
    },
  ])("says $name", async ({ typed, hint }) => {
    expect((await refusalOf(envOf(typed))).hint).toBe(hint)
  })

  it.each([
    { name: "a proxy's password", typed: { ...direct, "http-proxy": "socks://ci:canary@proxy.acme.example" } },
    { name: "a proxy's password that is cut off", typed: { ...direct, "http-proxy": "http://ci:a/canary@proxy:3128" } },
    { name: "an endpoint's password", typed: { ...direct, "sts-endpoint": "https://ci:canary@sts.acme.example" } },
    { name: "an access key", typed: { ...direct, "aws-access-key-id": "canary" } },
    { name: "a secret key", typed: { ...direct, "aws-secret-access-key": "canary" } },
    { name: "a session token", typed: { ...direct, "aws-session-token": "canary" } },
  ])("never shows $name", async ({ typed }) => {
    const { message, hint, stack } = await refusalOf(envOf(typed))
    expect([message, hint, stack].join("\n")).not.toContain("canary")
  })

  it("tells of the first problem alone, although there are more", async () => {
    const refusal = await refusalOf(envOf({ ...chained, refresh: "daily", "disable-retry": "nope" }))
    expect(refusal.inputs).toEqual(["refresh"])
  })
})
