import { describe, expect, it } from "vitest"
import type { CommandOption } from "../../src/command.ts"
import { type GivenOption, optionValues } from "../../src/frame/option-values.ts"
import { cacheKey } from "../../src/settings/cache-key.ts"
import { exchangeOptions } from "../../src/settings/exchange-options.ts"

const indifferent = ["timeout-seconds", "allowed-account-ids", "config"]
const pairs = Object.entries(exchangeOptions).filter(([name]) => !indifferent.includes(name))

function keyOf(given: Readonly<Record<string, GivenOption["value"]>>, configuration?: string): string {
  const options = new Map(Object.entries(given).map(([name, value]) => [name, { value, origin: `--${name}` }]))
  return cacheKey({ options: optionValues(options), env: {}, configuration, identity: ["a job"] })
}

function valuesOf({ type, choices }: CommandOption): readonly GivenOption["value"][] {
  if (type === "number") return [900, 901]
  const [one, other] = choices ?? ["a", "b"]
  return type === "list" ? [["a"], ["b"], ["a", "b"], ["b", "a"], ["a,b"]] : [one ?? "", other ?? ""]
}

describe("cacheKey", () => {
  it.each(pairs)("tells apart what --%s may be", (name, option) => {
    const keys = [keyOf({}), ...valuesOf(option).map((value) => keyOf({ [name]: value }))]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("tells every option from every other with the same value", () => {
    const texts = pairs.filter(([, { type }]) => type === "text").map(([name]) => keyOf({ [name]: "same" }))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it("tells apart files that differ in one field of one hop", () => {
    const fields = ["role-arn", "role-session-name", "tags", "external-id", "source-identity", "policy", "policy-arns"]
    const files = fields.flatMap((field) => [1, 2].map((value) => `chain:\n  - role-arn: r\n    ${field}: v${value}\n`))
    expect(new Set(files.map((file) => keyOf({}, file))).size).toBe(files.length)
  })

  it.each(indifferent)("does not look at --%s", (name) => {
    expect(keyOf({ [name]: "x" })).toBe(keyOf({}))
  })
})
