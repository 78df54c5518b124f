import { isRecord } from "../source/is-record.ts"
import { exampleAccountId } from "./deployment-facts.ts"

/** Puts ARNs in the place of principals that are known when the template is deployed: IAM's grammar has nothing else there. */
export function namePrincipals(policy: unknown): unknown {
  if (!isRecord(policy)) return policy
  const { Statement: statements } = policy
  const named = Array.isArray(statements) ? statements.map(nameIn) : nameIn(statements)
  return { ...policy, ...(statements !== undefined && { Statement: named }) }
}

function nameIn(statement: unknown): unknown {
  if (!isRecord(statement)) return statement
  const { Principal: principal } = statement
  if (!isRecord(principal) || principal.AWS === undefined) return statement
  const { AWS: names } = principal
  return { ...statement, Principal: { ...principal, AWS: Array.isArray(names) ? names.map(nameOf) : nameOf(names) } }
}

function nameOf(principal: unknown): unknown {
  if (typeof principal !== "string") return principal
  const whole = /^<.*>$/.test(principal) ? `arn:aws:iam::${exampleAccountId}:role/${principal}` : principal
  return whole.replace(/::<[^>]*>:/, `::${exampleAccountId}:`)
}
