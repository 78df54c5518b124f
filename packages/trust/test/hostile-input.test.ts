import { describe, expect, it } from "vitest"
import { compileWildcard } from "../src/compile-wildcard.ts"
import { parsePolicy } from "../src/index.ts"

describe("compileWildcard", () => {
  it.each([
    { name: "many asterisks without an end", pattern: `${"*a".repeat(3000)}*b`, subject: "a".repeat(10_000) },
    { name: "many asterisks and holes", pattern: `${"*?a".repeat(1500)}*b`, subject: "a".repeat(10_000) },
    { name: "many bare asterisks", pattern: `${"*".repeat(10_000)}b`, subject: "a".repeat(10_000) },
    { name: "a long piece that nearly matches", pattern: `*${"a".repeat(500)}b*`, subject: "a".repeat(10_000) },
    { name: "holes in a piece that nearly matches", pattern: `*?${"a".repeat(500)}b*`, subject: "a".repeat(10_000) },
  ])("ends soon without a match: $name", ({ pattern, subject }) => {
    const matches = compileWildcard(pattern)

    const start = performance.now()
    expect(matches(subject)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe("parsePolicy", () => {
  it.each([
    { name: "lists", text: "[".repeat(100_000) + "]".repeat(100_000), code: "WRONG_TYPE" },
    {
      name: "lists in an action",
      text: `{"Statement":{"Effect":"Allow","Action":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`,
      code: "WRONG_TYPE",
    },
    { name: "objects", text: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, code: "UNKNOWN_ELEMENT" },
  ])("refuses $name that are nested 100,000 deep", ({ text, code }) => {
    expect(() => parsePolicy(text)).toThrow(expect.objectContaining({ name: "PolicyError", code }))
  })

  it("reads text with millions of escapes", () => {
    const Id = "\\".repeat(6_000_000)
    expect(
      parsePolicy(JSON.stringify({ Id, Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } })).id,
    ).toHaveLength(Id.length)
  })
})
