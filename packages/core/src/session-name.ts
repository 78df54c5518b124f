import { ClaimbridgeError } from "./errors/claimbridge-error.ts"
import type { Claims } from "./token/decode-claims.ts"

const legalName = /^[\w+=,.@-]{2,64}$/

/** Says what is wrong with a session name template, or nothing. */
export function sessionNameTemplateFault(template: string): string | undefined {
  if (template === "") return "it must not be empty"
  const literal = template.replace(/\{[^{}]+\}/g, "")
  if (literal.includes("{}")) return "{} must name a claim"
  if (/[{}]/.test(literal)) return "each { needs a } after a claim's name"
  const offending = illegalCharacters(literal)
  if (offending !== "") return `AWS does not allow ${offending} in a session name`
  if (literal === template && !legalName.test(template)) return "a session name has 2 to 64 characters"
  return undefined
}

/**
 * Fills the claims into a session name template such as `{run_id}@{sha}`.
 *
 * @throws {ClaimbridgeError} `ERR_CLAIM_MISSING` when the token lacks a claim; `ERR_SESSION_NAME_INVALID` when AWS
 *   would refuse the result.
 */
export function renderSessionName(template: string, claims: Claims): string {
  const name = template.replace(/\{([^{}]+)\}/g, (_, claim: string) => claimText({ template, claim, claims }))
  if (legalName.test(name)) return name
  const offending = illegalCharacters(name)
  const reason = offending === "" ? `it has ${name.length} characters` : `it contains ${offending}`
  throw new ClaimbridgeError("ERR_SESSION_NAME_INVALID", { template, name, reason, offending })
}

/** The session name when none is given: `claimbridge-{run_id}` if the token has GitHub's run id, else `claimbridge`. */
export function defaultSessionName({ run_id: runId }: Claims): string {
  return typeof runId === "string" && /^\d{1,40}$/.test(runId) ? `claimbridge-${runId}` : "claimbridge"
}

function claimText({ template, claim, claims }: { template: string; claim: string; claims: Claims }): string {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value)
  throw new ClaimbridgeError("ERR_CLAIM_MISSING", { template, claim, claims: Object.keys(claims).sort() })
}

function illegalCharacters(text: string): string {
  const offending = new Set(text.match(/[^\w+=,.@-]/gu))
  return [...offending].map((character) => JSON.stringify(character)).join(" ")
}
