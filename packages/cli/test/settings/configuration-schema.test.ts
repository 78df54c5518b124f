import { describe, expect, it } from "vitest"
import { configurationSchema } from "../../src/settings/configuration-schema.ts"

describe("configurationSchema", () => {
  it("knows what the file may set, and nothing else", () => {
    expect(configurationSchema()).toMatchObject({
      additionalProperties: false,
      properties: {
        flow: { type: "string", enum: ["basic", "enhanced", "direct"] },
        "duration-seconds": { type: "integer", minimum: 900, maximum: 43_200 },
        "policy-arns": { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
        roles: { additionalProperties: { additionalProperties: false } },
      },
    })
    expect(JSON.stringify(configurationSchema())).not.toMatch(/"token-|"audience"|"config"/)
  })

  it("takes an account id as YAML reads it", () => {
    expect(configurationSchema()).toMatchObject({ properties: { "account-id": { type: ["string", "integer"] } } })
  })
})
