import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { awsPages } from "../aws-pages.ts"
import type { TrustRule } from "../trust-subject.ts"

export const sessionNameFree: TrustRule = {
  code: "SESSION_NAME_FREE",
  severity: "note",
  preset: "strict",
  message: "In the basic flow, a job chooses the name of its session.",
  risk: "CloudTrail shows whatever name the job gives itself.",
  fix: 'Add "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}", or ignore this for the enhanced flow.',
  page: awsPages.variables,
  check: ({ entrances }) =>
    entrances
      .filter(({ assumes, issuer }) => assumes && isCognitoIssuer(issuer))
      .filter(({ gates }) => !gates.some(({ firm, key }) => firm && key === "sts:rolesessionname"))
      .map(({ statement }) => ({ path: statement.path })),
}
