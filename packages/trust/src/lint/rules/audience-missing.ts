import { audienceGates, audienceKey } from "../audience-gates.ts"
import { awsPages } from "../aws-pages.ts"
import { sharedIssuer } from "../shared-issuers.ts"
import type { TrustRule } from "../trust-subject.ts"

export const audienceMissing: TrustRule = {
  code: "AUDIENCE_MISSING",
  severity: "error",
  preset: "recommended",
  message: "No condition on {key}.",
  risk: "Of a Cognito role: anyone makes a pool in an account of their own, with tags of their choice, and gets in. Elsewhere: a token made for another service gets in.",
  fix: 'Add "StringEquals": { "{key}": … } with the id of your pool, or the audience that your jobs ask for.',
  page: awsPages.oidcKeys,
  check: ({ entrances }) =>
    entrances
      .filter((entrance) => entrance.assumes && audienceGates(entrance).length === 0)
      .map(({ statement, issuer }) => ({
        path: statement.path,
        args: { key: audienceKey(issuer) },
        severity: sharedIssuer(issuer)?.required.includes("aud") ? "error" : "warning",
      })),
}
