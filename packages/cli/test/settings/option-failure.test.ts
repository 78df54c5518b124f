import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { type GivenOption, optionValues } from "../../src/frame/option-values.ts"
import { optionFailure } from "../../src/settings/option-failure.ts"

const given = (origin: string, value: GivenOption["value"] = "x"): GivenOption => ({ value, origin })
const hop = optionValues(new Map([["external-id", given("/r/claimbridge.yaml:4:5")]]))
const options = optionValues(
  new Map([
    ["role-arn", given("--role-arn")],
    ["region", given("CLAIMBRIDGE_REGION")],
    ["timeout-seconds", given("--timeout-seconds")],
    ["policy", given("/r/claimbridge.yaml:2:1")],
    ["chain", given("/r/claimbridge.yaml:3:1", { maps: [hop] })],
    ["chain-tags", given("CLAIMBRIDGE_CHAIN_TAGS")],
  ]),
)
const invalid = (option: string): ClaimbridgeError =>
  new ClaimbridgeError("ERR_OPTION_INVALID", { option, value: '"x"', expected: "no" })

describe("optionFailure", () => {
  it.each([
    { option: "roleArn", subject: "--role-arn", hint: "Change --role-arn." },
    { option: "clientConfig.region", subject: "CLAIMBRIDGE_REGION", hint: "Change CLAIMBRIDGE_REGION." },
    { option: "timeoutMs", subject: "--timeout-seconds", hint: "Change --timeout-seconds." },
    { option: "policy", subject: "/r/claimbridge.yaml:2:1: policy", hint: "Change it there." },
    { option: "chain[0].externalId", subject: "/r/claimbridge.yaml:4:5: external-id", hint: "Change it there." },
    { option: "chain[0].tags", subject: "CLAIMBRIDGE_CHAIN_TAGS", hint: "Change CLAIMBRIDGE_CHAIN_TAGS." },
  ])("names $subject for $option", ({ option, subject, hint }) => {
    expect(optionFailure(invalid(option), options)).toMatchObject({
      message: `${subject} is "x", which cannot be right: no.`,
      hint,
      facts: { code: "ERR_OPTION_INVALID" },
    })
  })

  it("leaves other errors, and options that nobody gave, as they are", () => {
    for (const error of [invalid("durationSeconds"), new ClaimbridgeError("ERR_TIMEOUT"), new Error("x")]) {
      expect(optionFailure(error, options)).toBe(error)
    }
  })
})
