import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { awsPages } from "../aws-pages.ts"
import { requestTag } from "../request-tag.ts"
import type { TrustRule } from "../trust-subject.ts"

export const tagSessionMissing: TrustRule = {
  code: "TAG_SESSION_MISSING",
  severity: "error",
  preset: "recommended",
  message: "The pool's tokens carry tags, and sts:TagSession isn't allowed.",
  risk: "Nobody gets in: STS refuses the call, not only the tags.",
  fix: "Add sts:TagSession to the actions of the statement.",
  page: awsPages.sessionTags,
  check: ({ entrances, facts: { pool } }) => {
    const own = entrances.filter(({ issuer }) => isCognitoIssuer(issuer))
    if (own.some(({ tags }) => tags)) return []
    const isMapped = pool?.mapping ? Object.keys(pool.mapping).length > 0 : undefined
    return own
      .filter(({ assumes, gates }) => assumes && (isMapped ?? gates.some(({ key }) => requestTag(key))))
      .map(({ statement }) => ({ path: statement.action.path }))
  },
}
