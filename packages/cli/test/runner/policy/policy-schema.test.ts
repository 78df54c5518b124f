import { describe, expect, it } from "vitest"
import { policySchema } from "../../../src/runner/policy/policy-schema.ts"

describe("policySchema", () => {
  it("knows what a policy may say, and nothing else", () => {
    const rule = {
      additionalProperties: false,
      required: ["when"],
      properties: { decision: { enum: ["allow", "deny", "ignore"] } },
    }
    expect(policySchema()).toMatchObject({
      additionalProperties: false,
      required: ["rules"],
      properties: {
        default: { enum: ["deny", "ignore"] },
        "duration-seconds": { minimum: 900 },
        rules: { items: rule },
      },
    })
  })

  it("has no place for where a token comes from", () => {
    expect(JSON.stringify(policySchema())).not.toMatch(/"token-|"config"/)
  })
})
