import { describe, expect, it } from "vitest"
import { chooseRule } from "../../../src/runner/policy/choose-rule.ts"
import { matchesPattern } from "../../../src/runner/policy/matches-pattern.ts"
import type { PolicyRule } from "../../../src/runner/policy/runner-policy.ts"

function aRule(name: string, conditions: Readonly<Record<string, readonly string[]>>): PolicyRule {
  const list = Object.entries(conditions).map(([claim, patterns]) => ({ claim, patterns }))
  return { name, place: "x:1:1", conditions: list, decision: "allow", profiles: new Map(), awsFiles: "own" }
}

const shop = aRule("shop", { repository: ["acme/shop"], environment: ["production", "staging"] })
const acme = aRule("acme", { repository: ["acme/*"] })
const rules = [shop, acme]
const chosen = (claims: Readonly<Record<string, unknown>>): string | undefined =>
  chooseRule({ rules, otherwise: "deny" }, claims).rule?.name

describe("chooseRule", () => {
  it.each([
    { name: "the first that matches", claims: { repository: "acme/shop", environment: "staging" }, rule: "shop" },
    {
      name: "a later one when one condition fails",
      claims: { repository: "acme/shop", environment: "x" },
      rule: "acme",
    },
    { name: "a later one when a claim is missing", claims: { repository: "acme/shop" }, rule: "acme" },
    { name: "none for another owner", claims: { repository: "acme2/shop" }, rule: undefined },
    { name: "none for another case", claims: { repository: "Acme/shop" }, rule: undefined },
    { name: "none for a value with a line more", claims: { repository: "x\nacme/shop" }, rule: undefined },
    { name: "none for a claim that is an object", claims: { repository: { a: "acme/shop" } }, rule: undefined },
    { name: "one for a list that has it", claims: { repository: ["x/y", "acme/z"] }, rule: "acme" },
  ])("takes $name", ({ claims, rule }) => {
    expect(chosen(claims)).toBe(rule)
  })

  it("compares numbers and booleans as they are written", () => {
    const rule = aRule("ids", { repository_owner_id: ["65"], protected: ["true"] })
    const { decision } = chooseRule({ rules: [rule], otherwise: "deny" }, { repository_owner_id: 65, protected: true })
    expect(decision).toBe("allow")
  })

  it("does not take what every object has for a claim", () => {
    expect(chooseRule({ rules: [aRule("x", { constructor: ["*"] })], otherwise: "deny" }, {}).decision).toBe("deny")
  })

  it("tells which conditions kept a rule out", () => {
    const { verdicts } = chooseRule({ rules, otherwise: "ignore" }, { repository: "acme/shop", environment: "x" })
    expect(verdicts.map(({ failed }) => failed.map(({ claim }) => claim))).toEqual([["environment"], []])
  })
})

describe("matchesPattern", () => {
  it.each([
    ["acme/shop", "acme/shop", true],
    ["acme/shop2", "acme/shop", false],
    ["refs/heads/a/b", "refs/heads/*", true],
    ["refs/heads/", "refs/heads/*", true],
    ["aba", "ab*ba", false],
    ["a.b.c", "a*b*c", true],
    ["axxc", "a*b*c", false],
    ["a\nb", "a*b", true],
    ["acmeXshop", "acme.shop", false],
    ["anything", "*", true],
  ])("says of %j and %j: %s", (value, pattern, expected) => {
    expect(matchesPattern(value, pattern)).toBe(expected)
  })
})
