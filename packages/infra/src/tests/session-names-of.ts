import type { AccessTest } from "../model/access-model.ts"
import { claimsIn } from "../model/claims-in.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import { issuerOfTest } from "./issuer-of-test.ts"

/** The names that a job may give its session: what the rules for its issuer want, as far as the job has the claims. */
export function sessionNamesOf(test: AccessTest, context: PlanContext): readonly string[] {
  if (test.session_name !== undefined) return [test.session_name]
  const role = context.model.roles[test.role]
  const issuer = issuerOfTest(test, context)?.name
  const rules = (role?.allow ?? []).filter((rule) => rule.issuer === issuer)
  const templates = [...rules.map((rule) => rule.session_name), role?.session_name].filter((each) => each !== undefined)
  const names = templates.filter((template) => claimsIn(template).every((claim) => test.claims[claim] !== undefined))
  return [...new Set(names.length === 0 ? ["job"] : names.map((template) => fill(template, test)))]
}

function fill(template: string, { claims }: AccessTest): string {
  return template.replace(/\{([^{}]+)\}/g, (_, claim: string) => String(claims[claim]))
}
