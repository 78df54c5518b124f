import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluatePolicy, explainTrust, formatExplanation, type Policy, parsePolicy } from "../../src/index.ts"
import { aPoolRequest, githubClaims } from "../support/a-request.ts"
import { poolId } from "../support/a-trust-policy.ts"

const cognito = "cognito-identity.amazonaws.com"
const keys = fc.constantFrom(
  `${cognito}:aud`,
  `${cognito}:amr`,
  "aws:RequestTag/owner_id",
  "aws:RequestTag/repository",
  "aws:TagKeys",
  "sts:RoleSessionName",
  "token.actions.githubusercontent.com:sub",
  "aws:PrincipalTag/owner_id",
)
const operators = fc.constantFrom(
  "StringEquals",
  "StringLike",
  "StringNotEquals",
  "StringEqualsIfExists",
  "ForAnyValue:StringLike",
  "ForAllValues:StringEquals",
  "NumericEquals",
  "Null",
)
const values = fc.oneof(
  fc.constantFrom(
    poolId,
    "65",
    "authenticated",
    "*",
    "octo-org*",
    "${aws:RequestTag/owner_id}",
    "${aws:RequestTag/x}",
    "true",
  ),
  fc.string({ maxLength: 8 }),
)
const statements = fc.array(
  fc.record({
    Effect: fc.constantFrom("Allow", "Allow", "Deny"),
    Principal: fc.constantFrom("*", { Federated: cognito }, { AWS: "111122223333" }),
    Action: fc.constantFrom("sts:*", "sts:AssumeRoleWithWebIdentity", "sts:TagSession"),
    Condition: fc.dictionary(operators, fc.dictionary(keys, fc.array(values, { maxLength: 3 }), { maxKeys: 2 }), {
      maxKeys: 2,
    }),
  }),
  { minLength: 1, maxLength: 4 },
)
const mappings = fc.dictionary(
  fc.constantFrom("owner_id", "repository", "Repository", "x"),
  fc.constantFrom("repository_owner_id", "repository", "nothing"),
)
const claims = fc.oneof(
  fc.constant(githubClaims()),
  fc.dictionary(fc.constantFrom("iss", "sub", "aud", "amr", "repository_owner_id", "repository"), fc.jsonValue()),
)

function trust(Statement: readonly object[]): Policy {
  return parsePolicy({ Version: "2012-10-17", Statement }, { kind: "trust" })
}

describe("explainTrust: properties", () => {
  it("agrees with the evaluation of the keys that it names", () => {
    fc.assert(
      fc.property(statements, mappings, (Statement, mapping) => {
        const policy = trust(Statement)
        const { actions, context } = explainTrust(policy, aPoolRequest({ pool: { mapping } }))
        const principal = { type: "Federated", ids: [cognito] } as const
        expect(actions.map(({ decision }) => decision)).toEqual(
          actions.map(({ action }) => evaluatePolicy(policy, { action, principal, context }).decision),
        )
      }),
    )
  })

  it("has a nearest miss with something to change whenever it isn't allowed, and none when it is", () => {
    fc.assert(
      fc.property(statements, mappings, claims, (Statement, mapping, job) => {
        const { verdict, nearestMiss } = explainTrust(
          trust(Statement),
          aPoolRequest({ claims: job, pool: { mapping } }),
        )
        expect(verdict === "allowed").toBe(nearestMiss === undefined)
        expect(nearestMiss?.obstacles.length).not.toBe(0)
      }),
    )
  })

  it("is allowed once everything that the nearest miss names is gone from the policy", () => {
    fc.assert(
      fc.property(statements, mappings, (Statement, mapping) => {
        const request = aPoolRequest({ pool: { mapping } })
        const { nearestMiss, verdict } = explainTrust(trust(Statement), request)
        if (verdict !== "denied" || !nearestMiss?.path) return
        const index = Number(/\d+/.exec(nearestMiss.path)?.[0])
        const mended = {
          Effect: "Allow",
          Principal: "*",
          Action: "sts:*",
          Condition: keptConditions(
            Statement[index]?.Condition,
            nearestMiss.obstacles.map(({ path }) => path),
          ),
        }
        const allows = Statement.map((one, at) => (at === index ? mended : one)).filter(
          ({ Effect }) => Effect === "Allow",
        )
        expect(explainTrust(trust(allows), request).verdict).toBe("allowed")
      }),
    )
  })

  it("finds words for every explanation, on any claims, and the same each time", () => {
    fc.assert(
      fc.property(statements, mappings, claims, (Statement, mapping, job) => {
        const request = aPoolRequest({ claims: job, pool: { mapping } })
        const texts = [1, 2].map(() => formatExplanation(explainTrust(trust(Statement), request)))
        expect(texts[0]).toBe(texts[1])
        expect(texts[0]).not.toMatch(/\{(?:claim|key|tag|value|wanted)\}|(?!\n)\p{Cc}/u)
      }),
    )
  })

  it.each(["repo:", "repo:a@1/b@", "eyJ", ":OIDC:", "*a", "${"])(
    "takes no longer than it should with %j a hundred thousand times",
    (part) => {
      const value = part.repeat(100_000)
      const conditions = {
        "aws:RequestTag/x": value,
        "aws:RequestTag/ref": `${value}x`,
        "cognito-identity.amazonaws.com:amr": value,
      }
      const policy = trust([
        { Effect: "Allow", Principal: "*", Action: "sts:*", Condition: { StringLike: conditions } },
      ])
      const request = aPoolRequest({
        claims: githubClaims({ ref: value, sub: value }),
        pool: { mapping: { ref: "ref" } },
      })
      expect(formatExplanation(explainTrust(policy, request))).toMatch(/^Refused/)
    },
  )
})

function keptConditions(condition: object | undefined, failed: readonly (string | undefined)[]): object {
  const parsed = trust([{ Effect: "Allow", Principal: "*", Action: "sts:*", Condition: condition }]).statements[0]
  const names = failed.map((path) => path?.replace(/^Statement\[\d+\]/, "Statement[0]"))
  const kept = parsed?.conditions.filter(({ path }) => !names.includes(path)) ?? []
  const entries = kept.map(({ operator }) => [
    operator,
    Object.fromEntries(kept.filter((one) => one.operator === operator).map(({ key, values: wanted }) => [key, wanted])),
  ])
  return Object.fromEntries(entries)
}
