import type { Gate } from "./gate.ts"
import { isLiteral } from "./is-literal.ts"
import { literalPrefix } from "./literal-prefix.ts"

/** `aws:SourceIp` says where a call comes from, and the caller chooses `aws:SourceIdentity`. */
const identifying = /^(?:aws:(?:principal(?:arn|account|org)|source(?!ip$|identity$))|sts:externalid$)/

const account = /^arn:(?:[^:]*:){3}\d{12}:/

/** Whether a condition says who the caller is: all its values name somebody, or at least an account or organization. */
export function pinsPrincipal(gate: Gate): boolean {
  const { firm, key, patterns } = gate
  return firm && identifying.test(key) && patterns.every((pattern) => isLiteral(pattern) || namesGroup(gate, pattern))
}

/** Whether a pattern is fixed up to the account of an ARN, or the organization of a path. */
function namesGroup({ key, operator }: Gate, pattern: string): boolean {
  const prefix = literalPrefix(pattern)
  if (key.endsWith("orgpaths")) return /^o-[^/]+\//.test(prefix)
  // To ArnLike, a wildcard left of the account stays inside its part.
  return key.endsWith("arn") && account.test(operator.name.startsWith("Arn") ? pattern : prefix)
}
