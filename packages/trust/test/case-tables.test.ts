import { describe, expect, it } from "vitest"
import { operators } from "../src/operators.ts"
import { authorizationCases } from "./cases/authorizations.ts"
import { conditionTables } from "./cases/condition-tables.ts"
import { policyErrorCases } from "./cases/policy-errors.ts"
import { policyTables } from "./cases/policy-tables.ts"
import type { ConditionCase } from "./support/condition-case.ts"

const conditionCases = Object.values(conditionTables).flat()
const policyCases = Object.values(policyTables).flat()
const everyCase = [...conditionCases, ...policyCases, ...authorizationCases, ...policyErrorCases]

/** AWS's documentation, or an answer of IAM on record at a fixed commit. */
const source =
  /^https:\/\/(?:docs\.aws\.amazon\.com\/IAM\/.+\.html|github\.com\/[^/]+\/[^/]+\/blob\/[\da-f]{40}\/.+\.json)$/

describe("case tables", () => {
  it("say for every case which page of AWS or which recorded answer it comes from", () => {
    expect(everyCase.length).toBeGreaterThan(300)
    expect(everyCase.filter(({ page }) => !source.test(page)).map(({ name }) => name)).toEqual([])
  })

  it("give every case of a table a name of its own", () => {
    const tables = [...Object.values(conditionTables), ...Object.values(policyTables), authorizationCases]
    const repeated = tables.flatMap((rows) => rows.map(({ name }) => name).filter(isRepeated))
    expect(repeated).toEqual([])
  })

  it("have each operator with each prefix and suffix against a key that is absent, single-valued and multivalued", () => {
    const covered = new Set(conditionCases.flatMap(combinationsOf))
    expect(everyCombination().filter((combination) => !covered.has(combination))).toEqual([])
  })

  it("have each operator with each prefix match and not match, where it can do both", () => {
    const outcomes = new Set(conditionCases.flatMap((row) => operatorsOf(row).map((name) => `${name} ${row.expect}`)))
    const wanted = everyOperator().flatMap((name) => [`${name} match`, `${name} no match`])
    expect(wanted.filter((outcome) => !outcomes.has(outcome))).toEqual([
      "forallvalues:null no match",
      "foranyvalue:null match",
    ])
  })
})

/** Every spelling of an operator that IAM has, in lower case: `NullIfExists` isn't one. */
function everyOperator(): readonly string[] {
  return operators.flatMap(({ name }) =>
    ["", "ForAllValues:", "ForAnyValue:"].flatMap((prefix) =>
      (name === "Null" ? [""] : ["", "IfExists"]).map((suffix) => `${prefix}${name}${suffix}`.toLowerCase()),
    ),
  )
}

function everyCombination(): readonly string[] {
  return everyOperator().flatMap((name) => ["absent", "single", "multivalued"].map((presence) => `${name} ${presence}`))
}

function operatorsOf({ condition }: ConditionCase): readonly string[] {
  return Object.keys(condition).map((name) => name.toLowerCase())
}

function combinationsOf({ condition, context = {} }: ConditionCase): readonly string[] {
  return Object.entries(condition).flatMap(([name, keys]) =>
    Object.keys(Object(keys)).map((key) => `${name.toLowerCase()} ${presenceOf(context[key])}`),
  )
}

function presenceOf(value: string | readonly string[] | undefined): string {
  if (value === undefined || value.length === 0) return "absent"
  return typeof value === "string" ? "single" : "multivalued"
}

function isRepeated(name: string, index: number, names: readonly string[]): boolean {
  return names.indexOf(name) !== index
}
