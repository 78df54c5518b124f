import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const guestsAllowed: PoolRule = {
  code: "GUESTS_ALLOWED",
  severity: "error",
  preset: "recommended",
  message: "The pool takes guests.",
  risk: "Everyone who knows the pool's id gets an identity without a token, and a job whose token is empty becomes a guest unnoticed.",
  fix: "Set AllowUnauthenticatedIdentities to false.",
  page: awsPages.identityPools,
  check: ({ allowUnauthenticatedIdentities }) =>
    allowUnauthenticatedIdentities ? [{ path: "allowUnauthenticatedIdentities" }] : [],
}
