import { isForCognito } from "../trust/is-for-cognito.ts"
import { isForLogin, type PoolLogins } from "../trust/is-for-login.ts"
import { policyDocument } from "../trust/policy-document.ts"

/** The tags that a trust policy asks of an issuer's jobs that come by the pool, in the order in which it does. */
export function wantedTags(trustPolicy: string, logins: PoolLogins): readonly string[] {
  const all = policyDocument(trustPolicy)?.Statement ?? []
  const statements = all.filter((statement) => isForCognito(statement) && isForLogin(statement, logins))
  const conditions = JSON.stringify(statements.map(({ Condition }) => Condition))
  const found = [...conditions.matchAll(/aws:RequestTag\/([^"'${},]+)/gi)].map(([, tag = ""]) => tag.trim())
  return [...new Set(found)]
}
