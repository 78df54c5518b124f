import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AuthorizationRequest, evaluatePolicy, PolicyError, parsePolicy } from "../../src/index.ts"
import { anyRequest, anyStatement, asPolicy } from "../support/arbitraries.ts"

const runs = { numRuns: 400 }

describe("evaluatePolicy on generated policies", () => {
  it("lets a Deny that applies win over everything else", () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 4 }), anyStatement, anyRequest, (others, deny, request) => {
        const denial = { ...deny, Effect: "Deny" }
        fc.pre(decisionOn([denial], request) === "explicit-deny")
        expect(decisionOn([...others, denial], request)).toBe("explicit-deny")
      }),
      runs,
    )
  })

  it("never turns allowed into denied by one more Allow", () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { minLength: 1 }), anyStatement, anyRequest, (statements, one, request) => {
        fc.pre(decisionOn(statements, request) === "allow")
        expect(decisionOn([...statements, { ...one, Effect: "Allow" }], request)).toBe("allow")
      }),
      runs,
    )
  })

  it("never allows more by one more condition on an Allow", () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, anyRequest, (base, { Condition: extra }, request) => {
        const allow = { ...base, Effect: "Allow" }
        const narrowed = { ...allow, Condition: { ...extra, ...renamed(base.Condition) } }
        fc.pre(decisionOn([narrowed], request) === "allow")
        expect(decisionOn([allow], request)).toBe("allow")
      }),
      runs,
    )
  })

  it("says the opposite with a negated operator on a single-valued key that is there", () => {
    const operators = fc.constantFrom(["StringEquals", "StringNotEquals"], ["StringLike", "StringNotLike"])
    const value = fc.string({ unit: fc.constantFrom("a", "*", "?"), maxLength: 3 })
    const values = fc.array(value, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(
        operators,
        values,
        fc.string({ unit: fc.constantFrom("a", "*"), maxLength: 3 }),
        (pair, list, value) => {
          const request = { action: "s3:GetObject", context: { k: value } }
          const [plain, negated] = pair.map((operator) =>
            decisionOn([conditional({ [operator]: { k: list } })], request),
          )
          expect(plain === "allow").toBe(negated !== "allow")
        },
      ),
      runs,
    )
  })

  it("never takes a substituted value for a wildcard", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (tag, value) => {
        const request = { action: "s3:GetObject", context: { k: value, "aws:PrincipalTag/t": tag } }
        const statement = conditional({ StringLike: { k: "${aws:PrincipalTag/t}" } })
        expect(decisionOn([statement], request)).toBe(tag === value ? "allow" : "implicit-deny")
      }),
      runs,
    )
  })
})

describe("parsePolicy on anything", () => {
  it("gives a policy that can be evaluated, or throws a PolicyError", () => {
    const almostPolicies = fc.record(
      {
        Version: fc.constantFrom("2012-10-17", "2008-10-17", 1),
        Statement: fc.oneof(fc.jsonValue(), fc.array(anyStatement)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almostPolicies, fc.string()), anyRequest, (document, request) => {
        const inputs: readonly unknown[] = [document, JSON.stringify(document)]
        for (const input of inputs) expect(parsesOrRefuses(input, request)).toBe(true)
      }),
      runs,
    )
  })

  it("evaluates every operator on any values without throwing", () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { minLength: 1 }), anyRequest, (statements, request) => {
        const { statements: facts } = evaluatePolicy(asPolicy(statements), request)
        expect(facts.map(({ index }) => index)).toEqual(statements.map((_, index) => index))
      }),
      runs,
    )
  })
})

function decisionOn(statements: readonly object[], request: AuthorizationRequest): string {
  return evaluatePolicy(asPolicy(statements), request).decision
}

function conditional(condition: object): object {
  return { Effect: "Allow", Action: "*", Resource: "*", Condition: condition }
}

/** The same conditions under operator names in upper case, so that merging two blocks loses none of them. */
function renamed(condition: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator.toUpperCase(), keys]))
}

function parsesOrRefuses(document: unknown, request: AuthorizationRequest): boolean {
  try {
    return evaluatePolicy(parsePolicy(document), request).decision !== undefined
  } catch (error) {
    return error instanceof PolicyError
  }
}
