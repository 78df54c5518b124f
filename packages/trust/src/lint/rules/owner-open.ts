import { awsPages } from "../aws-pages.ts"
import { isAuthenticatedOnly } from "../is-authenticated-only.ts"
import type { TrustRule } from "../trust-subject.ts"

export const ownerOpen: TrustRule = {
  code: "OWNER_OPEN",
  severity: "error",
  preset: "recommended",
  message: "No condition says whose jobs may come in.",
  risk: "Everybody can have an account at a public CI, and the id of a pool is no secret: a stranger's job takes the role. IAM's check lets repo:* pass.",
  fix: "Ask for the owner's or the repository's id with StringEquals, such as aws:RequestTag/… of repository_owner_id; in a subject, spell out the owner up to the next / or @.",
  page: awsPages.sharedProviders,
  check: ({ entrances }) =>
    entrances
      .filter((entrance) => entrance.assumes && !entrance.ownerPin && !isAuthenticatedOnly(entrance))
      .map(({ statement }) => ({ path: statement.path })),
}
