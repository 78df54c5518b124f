import type { FactRule } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { compileFacts } from "../../src/claims/compile-facts.ts"
import { readFacts } from "../../src/claims/read-facts.ts"

const read = (rule: FactRule, value: unknown): unknown => readFacts(compileFacts({ fact: rule }), { fact: value }).fact

describe("readFacts", () => {
  it.each<{ name: string; rule: FactRule; value: unknown; fault?: string }>([
    { name: "a text of tag characters", rule: {}, value: "folder/ä ß_1:=+-@" },
    {
      name: "a text with another character",
      rule: {},
      value: "dependabot[bot]",
      fault: "has a character that no AWS tag value may have",
    },
    { name: "the same where any character may be", rule: { anyCharacter: true }, value: "dependabot[bot] 🚀" },
    {
      name: "a line break even there",
      rule: { anyCharacter: true },
      value: "a\nb",
      fault: "has a control character or a lone surrogate",
    },
    {
      name: "half a character",
      rule: { anyCharacter: true },
      value: "\ud83d",
      fault: "has a control character or a lone surrogate",
    },
    { name: "the longest text", rule: { maxLength: 3 }, value: "abc" },
    { name: "a longer text", rule: { maxLength: 3 }, value: "abcd", fault: "is longer than 3 characters" },
    { name: "an empty text", rule: {}, value: "", fault: "is empty" },
    { name: "a text that matches as a whole", rule: { pattern: "a|b" }, value: "b" },
    { name: "a text that matches in part", rule: { pattern: "a|b" }, value: "ab", fault: "does not match its pattern" },
    { name: "a number for a text", rule: {}, value: 7, fault: "is not a string" },
    { name: "null", rule: {}, value: null, fault: "is not a string" },
    { name: "a whole number", rule: { type: "number" }, value: 7 },
    { name: "half a number", rule: { type: "number" }, value: 0.5, fault: "is not a whole number" },
    { name: "a number in a text", rule: { type: "number" }, value: "7", fault: "is not a whole number" },
    {
      name: "a number too large to be exact",
      rule: { type: "number" },
      value: 2 ** 53,
      fault: "is not a whole number",
    },
    { name: "a boolean", rule: { type: "boolean" }, value: false },
    { name: "a boolean in a text", rule: { type: "boolean" }, value: "false", fault: "is not a boolean" },
  ])("judges $name", ({ rule, value, fault }) => {
    if (fault === undefined) return expect(read(rule, value)).toBe(value)
    expect(() => read(rule, value)).toThrow(
      expect.objectContaining({ code: "ERR_FACT_INVALID", message: `The fact fact ${fault}.` }),
    )
  })

  const rules = compileFacts({ server: {}, job: {}, branch: { optional: true } })

  it("adds what the operator says, which the registrar can't say otherwise", () => {
    expect(readFacts(rules, { job: "deploy" }, { server: "one" })).toEqual({ job: "deploy", server: "one" })
    expect(() => readFacts(rules, { job: "deploy", server: "two" }, { server: "one" })).toThrow(
      "The fact server is set by the operator, for every job of this registrar.",
    )
  })

  it.each([
    { name: "a fact is missing", facts: { server: "one" }, code: "ERR_FACT_MISSING" },
    { name: "facts is a list", facts: [], code: "ERR_FACT_INVALID" },
    { name: "facts is absent", facts: undefined, code: "ERR_FACT_INVALID" },
  ])("refuses when $name", ({ facts, code }) => {
    expect(() => readFacts(rules, facts)).toThrow(expect.objectContaining({ code }))
  })
})
