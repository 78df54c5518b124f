import { PolicyError, parsePolicy } from "@claimbridge/trust"
import type { ModelProblem } from "../model/model-problem.ts"
import { permissionPolicies } from "../plan/permission-policies.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import type { PlannedRole } from "../plan/planned-role.ts"

/** The quota of all inline policies of a role together, in characters without white space. */
const mostCharacters = 10_240

/** What IAM would refuse in the permissions of a role: its grammar and its quota. */
export function permissionProblems({ key, model }: PlannedRole, context: PlanContext): readonly ModelProblem[] {
  const path = ["roles", key, "policies"]
  const documents = permissionPolicies(model, context).map(({ document }) => document)
  const characters = JSON.stringify(documents).replace(/\s/g, "").length
  const problem = `The permissions have ${characters} characters, and a role takes ${mostCharacters}`
  return [
    ...documents.flatMap((document) => grammarProblem(document) ?? []).map((found) => ({ path, problem: found })),
    ...(characters > mostCharacters ? [{ path, problem, hint: "Put them into managed policies, and name those" }] : []),
  ]
}

function grammarProblem(document: unknown): string | undefined {
  try {
    parsePolicy(document, { kind: "identity" })
    return undefined
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return `${error.path}: ${error.problem.replace(/\.$/, "")}`
  }
}
