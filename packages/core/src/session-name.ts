import { ClaimbridgeError } from "./errors/claimbridge-error.ts"
import { illegalInSessionName } from "./illegal-in-session-name.ts"
import type { Claims } from "./token/decode-claims.ts"

const legalName = /^[\w+=,.@-]{2,64}$/

/**
 * Fills the claims into a session name template such as `{run_id}@{sha}`.
 *
 * @throws {ClaimbridgeError} `ERR_CLAIM_MISSING` when the token lacks a claim; `ERR_SESSION_NAME_INVALID` when AWS
 *   would refuse the result.
 */
export function renderSessionName(template: string, claims: Claims): string {
  const name = template.replace(/\{([^{}]+)\}/g, (_, claim: string) => claimText({ template, claim, claims }))
  if (legalName.test(name)) return name
  const offending = illegalInSessionName(name)
  const reason = offending === "" ? `its length is ${name.length}` : `it contains ${offending}`
  throw new ClaimbridgeError("ERR_SESSION_NAME_INVALID", { template, name, reason, offending })
}

/** The session name when none is given: `claimbridge-{run_id}` if the token has GitHub's run id, else `claimbridge`. */
export function defaultSessionName({ run_id: runId }: Claims): string {
  return typeof runId === "string" && /^\d{1,40}$/.test(runId) ? `claimbridge-${runId}` : "claimbridge"
}

function claimText({ template, claim, claims }: { template: string; claim: string; claims: Claims }): string {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  if (typeof value === "string" || typeof value === "boolean") return String(value)
  // A larger number has already lost digits, and would not be the truth.
  if (typeof value === "number" && (!Number.isInteger(value) || Number.isSafeInteger(value))) return String(value)
  throw new ClaimbridgeError("ERR_CLAIM_MISSING", { template, claim, claims: Object.keys(claims).sort() })
}
