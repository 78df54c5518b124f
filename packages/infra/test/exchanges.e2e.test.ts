import { describe, expect, it } from "vitest"
import { runAccessTests } from "../src/index.ts"
import { deployModel } from "./support/deploy-model.ts"
import { models } from "./support/models.ts"
import { verdictOf } from "./support/verdict-of.ts"

/** What these models expect to be there already. */
const expected = ["PROVIDER_ASSUMED", "POLICY_NOT_KNOWN"]

describe("the generated templates", () => {
  it.each(models)("of $name let in whom the tests let in, and nobody else", async ({ model }) => {
    await using deployed = await deployModel(model)
    const warnings = deployed.deployments.flatMap((deployment) => deployment.warnings)
    const verdicts = await Promise.all((model.tests ?? []).map((test) => verdictOf(deployed, test)))

    expect(warnings.filter(({ code }) => !expected.includes(code))).toEqual([])
    expect(runAccessTests(model).filter(({ passed }) => !passed)).toEqual([])
    expect(verdicts).toEqual(model.tests?.map((test) => test.expect))
  })
})
