import { awsPages } from "../aws-pages.ts"
import { pinsPrincipal } from "../pins-principal.ts"
import type { TrustRule } from "../trust-subject.ts"

export const principalAnyone: TrustRule = {
  code: "PRINCIPAL_ANYONE",
  severity: "error",
  preset: "recommended",
  message: "The statement trusts everybody, and no condition says who they must be.",
  risk: "Anyone with an AWS account, or with any token that AWS can verify, takes the role.",
  fix: "Name the principal. If it has to be everyone, add a condition such as aws:PrincipalOrgID.",
  page: awsPages.principal,
  check: ({ grants }) =>
    grants
      .filter(({ principal }) => principal.value === "*")
      .filter(({ gates }) => !gates.some(pinsPrincipal))
      .map(({ statement }) => ({ path: statement.principal?.path ?? statement.path })),
}
