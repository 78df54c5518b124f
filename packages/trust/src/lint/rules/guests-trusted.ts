import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { compileWildcard } from "../../compile-wildcard.ts"
import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { Gate } from "../gate.ts"
import type { TrustRule } from "../trust-subject.ts"

export const guestsTrusted: TrustRule = {
  code: "GUESTS_TRUSTED",
  severity: "error",
  preset: "recommended",
  message: "{values} for {key} lets in guests of the pool.",
  risk: "If the pool takes guests, everyone gets in without any token.",
  fix: 'Ask for "authenticated", without wildcards.',
  page: awsPages.roleTrust,
  check: ({ entrances }) =>
    entrances
      .filter(({ assumes }) => assumes)
      .map(({ gates, issuer }) =>
        gates.filter(({ key, firm }) => firm && isCognitoIssuer(issuer) && key === `${issuer}:amr`),
      )
      .filter((gates) => gates.every(admitsGuests))
      .flatMap((gates) => gates.map(({ condition }) => ({ path: condition.path, args: conditionArgs(condition) }))),
}

function admitsGuests({ patterns }: Gate): boolean {
  return patterns.some((pattern) => compileWildcard(pattern)("unauthenticated"))
}
