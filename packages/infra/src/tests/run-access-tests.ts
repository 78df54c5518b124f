import { runTrustTests, type TrustTestResult } from "@claimbridge/trust/testing"
import type { AccessModel, AccessTest } from "../model/access-model.ts"
import { createPlan } from "../plan/create-plan.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { evaluatedNames } from "../safety/evaluated-names.ts"
import { jobRequests } from "./job-requests.ts"

/** A test of a model, and how it ended. */
export interface AccessTestResult extends TrustTestResult {
  /** The name of the IAM role that was asked for. */
  readonly roleName: string
}

/**
 * Runs the tests of a model: every row says whether a job gets a role.
 *
 * A job asks for the role by its trust policy, as AWS would; nothing is called. Where a role has several parts, or its rules
 * want different names for the session, the first that lets the job in counts.
 *
 * @example
 * ```ts
 * import { parseAccessModel, runAccessTests } from "@claimbridge/infra"
 *
 * export function failures(accessYaml: string): readonly string[] {
 *   const results = runAccessTests(parseAccessModel(accessYaml))
 *   return results.filter(({ passed }) => !passed).map(({ name }) => name)
 * }
 * ```
 */
export function runAccessTests(model: AccessModel): readonly AccessTestResult[] {
  const { context } = createPlan(model)
  return (model.tests ?? []).map((test, index) => runTest(test, index, context))
}

function runTest(test: AccessTest, index: number, context: PlanContext): AccessTestResult {
  const results = (context.roles.get(test.role)?.parts ?? []).flatMap((part) => {
    const policy = {
      Version: "2012-10-17",
      Statement: part.statements.map(({ write }) => write(evaluatedNames(context.model))),
    }
    const { expect, because, name = nameOf(test, index) } = test
    const row = { name, role: test.role, expect, ...(because !== undefined && { because }) }
    return jobRequests(test, part.arn, context).flatMap((request) =>
      runTrustTests({ roles: { [test.role]: { policy, request } }, tests: [row] }).map((result) => ({
        ...result,
        path: `tests[${index}]`,
        roleName: part.name,
      })),
    )
  })
  const [first] = results
  const allowed = results.find(({ explanation }) => explanation.verdict === "allowed")
  const found = allowed ?? results.find(({ passed }) => passed) ?? first
  if (!found) throw new TypeError(`The model has no role ${test.role}.`)
  return found
}

function nameOf(test: AccessTest, index: number): string {
  const claims = Object.entries(test.claims).map(([claim, value]) => `${claim} ${JSON.stringify(value)}`)
  return claims.length === 0 ? `test ${index + 1}` : claims.join(", ")
}
