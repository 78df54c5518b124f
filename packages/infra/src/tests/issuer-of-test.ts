import type { Issuer } from "../issuers/issuer.ts"
import type { AccessTest } from "../model/access-model.ts"
import type { PlanContext } from "../plan/plan-context.ts"

/** Whose job a test is about. */
export function issuerOfTest(test: AccessTest, { model, issuers }: PlanContext): Issuer | undefined {
  const [first] = model.roles[test.role]?.allow ?? []
  const [only] = issuers.keys()
  return issuers.get(test.issuer ?? first?.issuer ?? only ?? "")
}
