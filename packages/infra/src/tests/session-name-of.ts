import type { AccessTest } from "../model/access-model.ts"
import { claimsIn } from "../model/claims-in.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { issuerOfTest } from "./issuer-of-test.ts"

/** The name that a job gives its session: what the role wants of it, if the job has the claims. */
export function sessionNameOf(test: AccessTest, context: PlanContext): string {
  const role = context.model.roles[test.role]
  const issuer = issuerOfTest(test, context)?.name
  const template = role?.allow?.find((rule) => rule.issuer === issuer)?.session_name ?? role?.session_name ?? "job"
  if (test.session_name !== undefined) return test.session_name
  if (claimsIn(template).some((claim) => test.claims[claim] === undefined)) return "job"
  return template.replace(/\{([^{}]+)\}/g, (_, claim: string) => String(test.claims[claim]))
}
