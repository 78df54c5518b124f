import type { PolicyCase } from "../support/policy-case.ts"
import { actionAndResourceCases } from "./actions-and-resources.ts"
import { principalCases } from "./principals.ts"
import { trustPolicyCases } from "./trust-policies.ts"

export const policyTables: Readonly<Record<string, readonly PolicyCase[]>> = {
  "actions and resources": actionAndResourceCases,
  principals: principalCases,
  "trust policies": trustPolicyCases,
}
