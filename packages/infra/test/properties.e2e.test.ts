import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AccessModel, type AccessTest, runAccessTests } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { sessionNamesOf } from "../src/tests/session-names-of.ts"
import { anyJob, anyModel } from "./support/any-model.ts"
import { deployModel } from "./support/deploy-model.ts"
import { isMeant } from "./support/is-meant.ts"
import { verdictOf } from "./support/verdict-of.ts"

describe("any model", () => {
  it("lets in whom its rules mean, and nobody else", () => {
    fc.assert(
      fc.property(withJobs(8), ({ model, tests }) => {
        const results = runAccessTests({ ...model, tests })

        expect(results.map(({ explanation }) => explanation.verdict)).toEqual(tests.map((test) => meant(model, test)))
      }),
      { numRuns: 60 },
    )
  })

  it("gives roles in the emulator as its rules mean, and no others", async () => {
    await fc.assert(
      fc.asyncProperty(withJobs(4), async ({ model, tests }) => {
        await using deployed = await deployModel(model)
        const verdicts = await Promise.all(tests.map((test) => verdictOf(deployed, test)))

        expect(verdicts).toEqual(tests.map((test) => meant(model, test)))
      }),
      { numRuns: 8 },
    )
  })
})

interface Asked {
  readonly model: AccessModel
  readonly tests: readonly AccessTest[]
}

function withJobs(count: number): fc.Arbitrary<Asked> {
  return anyModel.chain((model) =>
    fc.record({ model: fc.constant(model), tests: fc.array(anyJob(model), { minLength: count, maxLength: count }) }),
  )
}

/** By the rules alone, whatever of its names the job asks for. */
function meant(model: AccessModel, test: AccessTest): string {
  const { role, issuer, claims } = test
  const names = sessionNamesOf(test, createPlan(model).context)
  return names.some((sessionName) => isMeant(model, { role, issuer, claims, sessionName })) ? "allowed" : "denied"
}
