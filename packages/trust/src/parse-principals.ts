import { isRecord } from "./is-record.ts"
import { memberPath } from "./member-path.ts"
import type { Element } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { PrincipalType, StatementElement, StatementPrincipal } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { showValue } from "./show-value.ts"
import { suggestName } from "./suggest-name.ts"

const principalTypes: readonly PrincipalType[] = ["AWS", "Federated", "Service", "CanonicalUser"]
const awsPrincipal = /^(?:\d{12}|arn:[^:]+:(?:iam|sts)::(?:\d{12}|[a-z]+):.+|A[A-Z\d]{15,})$/

/**
 * Reads `Principal` or `NotPrincipal`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function parsePrincipals(value: unknown, { path, negated }: Element): StatementElement<StatementPrincipal> {
  const values = value === "*" ? [{ type: "*" as const, value }] : parsePrincipalMap(value, path)
  return { path, negated, values }
}

function parsePrincipalMap(map: unknown, path: string): readonly StatementPrincipal[] {
  if (!isRecord(map)) {
    const problem = `must be "*" or an object such as { "AWS": "111122223333" }, not ${showValue(map)}.`
    throw new PolicyError("WRONG_TYPE", path, problem)
  }
  for (const type of Object.keys(map)) checkType(type, path)
  const values = principalTypes.flatMap((type) => parseType(map, type, path))
  if (values.length > 0) return values
  throw new PolicyError("EMPTY_LIST", path, "the object is empty, so the statement would be about nobody.")
}

function checkType(type: string, path: string): void {
  if (principalTypes.some((known) => known === type)) return
  const problem = `IAM has no such type of principal. ${suggestName(type, principalTypes)}`
  throw new PolicyError("UNKNOWN_PRINCIPAL_TYPE", memberPath(path, type), problem)
}

function parseType(
  map: Readonly<Record<string, unknown>>,
  type: PrincipalType,
  path: string,
): readonly StatementPrincipal[] {
  if (map[type] === undefined) return []
  const typePath = memberPath(path, type)
  return parseStringList(map[type], typePath).map((value) => {
    checkPrincipal(type, value, typePath)
    return { type, value }
  })
}

function checkPrincipal(type: PrincipalType, value: string, path: string): void {
  if (value === "*") return
  if (/[*?]/.test(value)) {
    throw new PolicyError(
      "INVALID_PRINCIPAL",
      path,
      `"${value}" has a wildcard, and IAM matches no part of a principal. Name it, or use "*" and a condition on aws:PrincipalArn.`,
    )
  }
  if (type !== "AWS" ? value !== "" : awsPrincipal.test(value)) return
  throw new PolicyError(
    "INVALID_PRINCIPAL",
    path,
    `"${value}" is neither an account id nor the ARN of an account, role, session or user.`,
  )
}
