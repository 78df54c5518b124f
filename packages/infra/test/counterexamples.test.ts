import { parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { findCounterexample } from "@claimbridge/trust/testing"
import { describe, expect, it } from "vitest"
import type { AccessModel, AccessTest } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { evaluatedNames } from "../src/safety/evaluated-names.ts"
import { trustFacts } from "../src/safety/trust-facts.ts"
import { issuerOfTest } from "../src/tests/issuer-of-test.ts"
import { jobRequests } from "../src/tests/job-requests.ts"
import { isMeant } from "./support/is-meant.ts"
import { models } from "./support/models.ts"

/** Jobs of GitHub that get in: the search knows how its claims hang together. */
const searches = models.flatMap(({ name, model }) =>
  (model.tests ?? [])
    .filter((test) => test.expect === "allowed" && isGithub(model, test))
    .map((test) => ({ name: `${name}: ${test.name}`, model, test })),
)

describe("the trust policies", () => {
  it.each(searches)("let in nobody whom the model doesn't mean, near $name", ({ model, test }) => {
    const { context } = createPlan(model)
    const parts = context.roles.get(test.role)?.parts ?? []
    const issuer = issuerOfTest(test, context)?.name
    const ends = parts.flatMap((part) => {
      const policy = trustPolicy(model, part.statements)
      return jobRequests(test, part.arn, context).map((request) =>
        findCounterexample(policy, (claims) => isMeant(model, { role: test.role, issuer, claims }), {
          request,
          maxRequests: 600,
        }),
      )
    })

    expect(ends.flatMap(({ counterexample }) => counterexample?.changed ?? [])).toEqual([])
    expect(ends.some(({ base }) => base === "allowed")).toBe(true)
    expect(Math.min(...ends.map(({ tried }) => tried))).toBeGreaterThan(20)
  })

  it.each(searches)("leave lintTrust nothing to say, at its strictest, about $name", ({ model, test }) => {
    const { context } = createPlan(model)
    const issuer = issuerOfTest(test, context)
    const accepted = (model.accept ?? []).filter(({ role }) => role === test.role).map(({ finding }) => finding)
    const ignore = [...accepted, ...(model.pool.flow === "enhanced" ? (["SESSION_NAME_FREE"] as const) : [])]
    const facts = issuer && trustFacts(issuer, context)
    const findings = (context.roles.get(test.role)?.parts ?? []).map(({ statements }) => {
      const own = statements.filter(({ rule }) => rule?.issuer === issuer?.name)
      if (own.length === 0) return []
      return lintTrust(trustPolicy(model, own), facts, { preset: "strict", ignore })
    })

    expect(findings.flat()).toEqual([])
  })
})

type Statements = readonly { readonly write: (names: ReturnType<typeof evaluatedNames>) => object }[]

function trustPolicy(model: AccessModel, statements: Statements): ReturnType<typeof parsePolicy> {
  const Statement = statements.map(({ write }) => write(evaluatedNames(model)))
  return parsePolicy({ Version: "2012-10-17", Statement }, { kind: "trust" })
}

function isGithub(model: AccessModel, test: AccessTest): boolean {
  return issuerOfTest(test, createPlan(model).context)?.openTo === "github"
}
