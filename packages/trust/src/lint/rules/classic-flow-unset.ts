import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const classicFlowUnset: PoolRule = {
  code: "CLASSIC_FLOW_UNSET",
  severity: "warning",
  preset: "recommended",
  message: "AllowClassicFlow isn't set, and AWS takes that for true.",
  risk: "A pool that was meant to choose the role also hands out tokens for every role that trusts it.",
  fix: "Set it: true for the basic flow, false if the pool decides the role.",
  page: awsPages.authenticationFlow,
  check: ({ allowClassicFlow }) => (allowClassicFlow === undefined ? [{ path: "allowClassicFlow" }] : []),
}
