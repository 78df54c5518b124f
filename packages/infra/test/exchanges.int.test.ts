import { describe, expect, it } from "vitest"
import { type AccessTest, runAccessTests } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { type DeployedModel, deployModel } from "./support/deploy-model.ts"
import { exchange } from "./support/exchange.ts"
import { models } from "./support/models.ts"

/** What these models expect to be there already. */
const expected = ["PROVIDER_ASSUMED", "POLICY_NOT_KNOWN"]

/** How AWS says no: STS in the basic flow, Amazon Cognito in the enhanced one. */
const denials = ["AccessDenied", "InvalidIdentityPoolConfigurationException", "NotAuthorizedException"]

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

async function verdictOf(deployed: DeployedModel, test: AccessTest): Promise<string> {
  const parts = createPlan(deployed.model).context.roles.get(test.role)?.parts ?? []
  const answers = await Promise.all(
    parts.map(({ arn }) =>
      exchange(deployed, test, arn).then(
        () => "allowed",
        (error: unknown) => String(error instanceof Error && error.name),
      ),
    ),
  )
  if (answers.includes("allowed")) return "allowed"
  return answers.every((answer) => denials.includes(answer)) ? "denied" : answers.join(" ")
}
