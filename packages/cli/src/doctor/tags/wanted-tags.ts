import { isForCognito } from "../trust/is-for-cognito.ts"
import { policyDocument } from "../trust/policy-document.ts"

/** The tags that a trust policy asks of jobs of a pool, in the order in which it does. */
export function wantedTags(trustPolicy: string): readonly string[] {
  const statements = policyDocument(trustPolicy)?.Statement.filter(isForCognito) ?? []
  const conditions = JSON.stringify(statements.map(({ Condition }) => Condition))
  const found = [...conditions.matchAll(/aws:RequestTag\/([^"'${},]+)/gi)].map(([, tag = ""]) => tag.trim())
  return [...new Set(found)]
}
