import type { AccessTest } from "../../src/index.ts"
import { createPlan } from "../../src/plan/create-plan.ts"
import { sessionNamesOf } from "../../src/tests/session-names-of.ts"
import type { DeployedModel } from "./deploy-model.ts"
import { exchange } from "./exchange.ts"

/** How AWS says no: STS in the basic flow, Amazon Cognito in the enhanced one. */
const denials = ["AccessDenied", "InvalidIdentityPoolConfigurationException", "NotAuthorizedException"]

/** Whether a test's job gets its role in the emulator: `allowed`, `denied`, or the errors that say neither. */
export async function verdictOf(deployed: DeployedModel, test: AccessTest): Promise<string> {
  const { context } = createPlan(deployed.model)
  const parts = context.roles.get(test.role)?.parts ?? []
  const attempts = parts.flatMap(({ arn }) => sessionNamesOf(test, context).map((name) => ({ arn, name })))
  const answers = await Promise.all(
    attempts.map(({ arn, name }) =>
      exchange(deployed, { ...test, session_name: name }, arn).then(
        () => "allowed",
        (error: unknown) => String(error instanceof Error && error.name),
      ),
    ),
  )
  if (answers.includes("allowed")) return "allowed"
  return answers.every((answer) => denials.includes(answer)) ? "denied" : answers.join(" ")
}
