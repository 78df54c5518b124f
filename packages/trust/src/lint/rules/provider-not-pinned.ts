import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { awsPages } from "../aws-pages.ts"
import type { TrustRule } from "../trust-subject.ts"

export const providerNotPinned: TrustRule = {
  code: "PROVIDER_NOT_PINNED",
  severity: "note",
  preset: "strict",
  message: "Tokens of every provider of the pool are taken.",
  risk: "Who adds a provider to the pool lets its users in, with tags of the same names.",
  fix: 'Ask for the provider in amr, such as "token.actions.githubusercontent.com" with ForAnyValue:StringEquals.',
  page: awsPages.oidcKeys,
  check: ({ entrances }) =>
    entrances
      .filter(({ assumes, issuer }) => assumes && isCognitoIssuer(issuer))
      .filter(
        ({ gates, issuer }) =>
          !gates.some(({ firm, key, patterns }) => firm && key === `${issuer}:amr` && patterns.every(namesProvider)),
      )
      .map(({ statement }) => ({ path: statement.path })),
}

/** The other entries of `amr`, "authenticated" and "unauthenticated", have no dot. */
function namesProvider(pattern: string): boolean {
  return pattern.includes(".")
}
