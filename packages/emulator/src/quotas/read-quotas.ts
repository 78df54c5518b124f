import { nearestName } from "../nearest-name.ts"
import { AWS_QUOTAS } from "./aws-quotas.ts"
import type { Quotas } from "./quotas.ts"

/**
 * Gives requests per second by operation.
 *
 * @throws {TypeError} for an operation that has no quota, or a quota below 1
 */
export function readQuotas(quotas: Quotas): ReadonlyMap<string, number> {
  if (quotas === "aws") return AWS_QUOTAS
  for (const [operation, perSecond] of Object.entries(quotas)) checkQuota(operation, perSecond)
  return new Map(Object.entries(quotas))
}

function checkQuota(operation: string, perSecond: number): void {
  if (!AWS_QUOTAS.has(operation)) throw new TypeError(`There is no quota for ${operation}. ${advice(operation)}`)
  if (!(perSecond >= 1 && Number.isFinite(perSecond)))
    throw new TypeError(`The quota of ${operation} has to be 1 request per second or more, not ${perSecond}`)
}

function advice(operation: string): string {
  const known = [...AWS_QUOTAS.keys()]
  const nearest = nearestName(operation, known)
  return nearest === undefined ? `Take one of: ${known.join(", ")}` : `Did you mean ${nearest}?`
}
