import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const classicFlowWithRoleRules: PoolRule = {
  code: "CLASSIC_FLOW_WITH_ROLE_RULES",
  severity: "warning",
  preset: "recommended",
  message: "The pool allows the basic flow and has role mappings.",
  risk: "Every GetOpenIdToken is refused: Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.",
  fix: "Remove the role mappings, or set AllowClassicFlow to false.",
  page: awsPages.authenticationFlow,
  check: ({ allowClassicFlow = true, roleMappings = [] }) =>
    allowClassicFlow && roleMappings.length > 0 ? [{ path: "roleMappings" }] : [],
}
