import { describe, expect, it } from "vitest"
import { redact } from "../../src/errors/redact.ts"
import { aToken } from "../support/a-token.ts"

describe("redact", () => {
  const token = aToken()
  it.each([
    { name: "a token", text: `got ${token} here`, expected: "got [redacted] here" },
    { name: "the first half of a token", text: `got ${token.slice(0, 90)}`, expected: "got [redacted]" },
    { name: "three long parts", text: `${"a".repeat(20)}.${"b".repeat(20)}.${"c".repeat(20)}`, expected: "[redacted]" },
    { name: "an access key", text: `key ASIA${"X".repeat(16)}.`, expected: "key [redacted]." },
    { name: "a bearer", text: "authorization: Bearer abc", expected: "authorization: [redacted]" },
    { name: "a session token", text: "q/".repeat(80), expected: "[redacted]" },
  ])("hides $name", ({ text, expected }) => {
    expect(redact(text)).toBe(expected)
  })

  it.each([
    { name: "hosts", text: "run-actions-3-azure-eastus.actions.githubusercontent.com" },
    { name: "long hosts", text: "cognito-identity-fips.us-gov-west-1.amazonaws.com" },
    { name: "role ARNs", text: "arn:aws:iam::111122223333:role/ci/AcmeCiDeployRoleForProduction1-1A2B3C4D5E6F" },
    { name: "pools", text: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" },
    { name: "subs", text: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main" },
    { name: "commits", text: "6dcb09b5b57875f334f61aebed695e2e4193db5e" },
  ])("leaves $name readable", ({ text }) => {
    expect(redact(text)).toBe(text)
  })
})
