import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { audienceGates } from "../audience-gates.ts"
import { awsPages } from "../aws-pages.ts"
import { isLiteral } from "../is-literal.ts"
import type { TrustRule } from "../trust-subject.ts"

export const audienceOtherPool: TrustRule = {
  code: "AUDIENCE_OTHER_POOL",
  severity: "error",
  preset: "recommended",
  message: "{pool} isn't the pool {expected}.",
  risk: "Whoever owns the other pool chooses the tags that your policies believe.",
  fix: "Leave only the ids of pools that are yours and map claims the same way.",
  page: awsPages.oidcKeys,
  check: ({ entrances, facts: { pool: own } }) => {
    const expected = own?.id
    if (expected === undefined) return []
    const gates = entrances.filter(({ issuer }) => isCognitoIssuer(issuer)).flatMap(audienceGates)
    return gates
      .filter(({ firm }) => firm)
      .flatMap(({ condition, patterns }) =>
        patterns
          .filter((pool) => isLiteral(pool) && pool !== expected)
          .map((pool) => ({ path: condition.path, args: { pool, expected } })),
      )
  },
}
