import { describe, expect, it } from "vitest"
import { configurationSchema } from "../../src/settings/configuration-schema.ts"

const hop = {
  type: "object",
  required: ["role-arn"],
  additionalProperties: false,
  properties: { "duration-seconds": { minimum: 900, maximum: 3600 }, "external-id": {} },
}

describe("configurationSchema", () => {
  it("knows what the file may set, and nothing else", () => {
    expect(configurationSchema()).toMatchObject({
      additionalProperties: false,
      properties: {
        flow: { type: "string", enum: ["basic", "enhanced", "direct"] },
        "duration-seconds": { type: "integer", minimum: 900, maximum: 43_200 },
        "policy-arns": { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
        chain: { anyOf: [{ anyOf: [{ type: "string" }, hop] }, { type: "array" }] },
        roles: { additionalProperties: { additionalProperties: false, properties: { chain: {} } } },
      },
    })
    expect(JSON.stringify(configurationSchema())).not.toMatch(/"token-|"audience"|"config"/)
  })

  it("takes an account id as YAML reads it", () => {
    expect(configurationSchema()).toMatchObject({ properties: { "account-id": { type: ["string", "integer"] } } })
  })
})
