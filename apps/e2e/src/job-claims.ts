import type { GivenClaims } from "@claimbridge/emulator"
import { AppError } from "./app-error.ts"
import type { Claims } from "./claims-file.ts"
import { isGithubIssuer } from "./is-github-issuer.ts"

/** Every token has its own; those of a decoded token are long past. */
const perToken = new Set(["exp", "iat", "jti", "nbf", "aud"])

/** What the emulator's jobs claim by themselves, and only GitHub's do. */
const githubOnly = [
  "repository",
  "repository_id",
  "repository_owner",
  "repository_owner_id",
  "repository_visibility",
  "ref",
  "ref_type",
  "ref_protected",
  "sha",
  "head_ref",
  "base_ref",
  "event_name",
  "actor",
  "actor_id",
  "workflow",
  "workflow_ref",
  "workflow_sha",
  "job_workflow_ref",
  "job_workflow_sha",
  "runner_environment",
  "run_id",
  "run_number",
  "run_attempt",
  "check_run_id",
  "environment_node_id",
  "enterprise",
  "enterprise_id",
]

/**
 * The claims of a simulated job: what the file gives, in the form that the issuer would put on the wire.
 *
 * GitHub says everything as text, and what the file leaves out gets a plausible value; `null` leaves a claim out. Of
 * other issuers nothing is made up.
 *
 * @throws {AppError} when a claim has a form that the issuer's tokens never have
 */
export function jobClaims(given: Claims, issuer: string): GivenClaims {
  const claims = Object.fromEntries(Object.entries(given).filter(([name]) => !perToken.has(name)))
  if (isGithubIssuer(issuer)) return checked(Object.fromEntries(Object.entries(claims).map(asText)))
  if (typeof claims.sub !== "string") {
    throw new AppError(
      `The job's token is to come from ${issuer}, and the claims have no "sub" that is text.`,
      "Give the claims of one of its tokens with --claims FILE: only GitHub's are made up.",
    )
  }
  return { ...Object.fromEntries(githubOnly.map((name) => [name, undefined])), ...claims }
}

function asText([name, value]: [string, unknown]): [string, string | undefined] {
  if (value === null) return [name, undefined]
  if (typeof value === "string") return [name, value]
  if (typeof value === "number" || typeof value === "boolean") return [name, String(value)]
  throw new AppError(
    `The claim "${name}" is ${Array.isArray(value) ? "a list" : "an object"}; GitHub's claims are text.`,
    `Write "${name}": "…", or leave it out.`,
  )
}

function checked(claims: GivenClaims): GivenClaims {
  const { repository } = claims
  if (repository === undefined || /^[^/\s]+\/[^/\s]+$/.test(String(repository))) return claims
  throw new AppError(`The claim "repository" is "${repository}".`, 'It has the form "octo-org/octo-repo".')
}
