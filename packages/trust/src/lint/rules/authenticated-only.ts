import { awsPages } from "../aws-pages.ts"
import { isAuthenticatedOnly } from "../is-authenticated-only.ts"
import type { TrustRule } from "../trust-subject.ts"

export const authenticatedOnly: TrustRule = {
  code: "AUTHENTICATED_ONLY",
  severity: "error",
  preset: "recommended",
  message: '"authenticated" in amr is all that is asked of a job of the pool.',
  risk: "It says that somebody has a token of the CI, not who: every account of a public CI has one.",
  fix: "Keep it, and ask for the owner's id as well: StringEquals on aws:RequestTag/… of repository_owner_id.",
  page: awsPages.roleTrust,
  check: ({ entrances }) =>
    entrances
      .filter((entrance) => entrance.assumes && !entrance.ownerPin && isAuthenticatedOnly(entrance))
      .map(({ statement }) => ({ path: statement.path })),
}
