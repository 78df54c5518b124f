import { withoutRemoved } from "../issuer/without-removed.ts"
import type { CiClaims } from "./ci-claims.ts"
import type { CiJobOptions } from "./ci-job.ts"
import type { CiProfile, JobFacts } from "./ci-profile.ts"
import { shapeAudience } from "./shape-audience.ts"

/** Completes the given claims to all that a job's tokens have in common. */
export function completeClaims(profile: CiProfile, job: JobFacts, options: CiJobOptions): CiClaims {
  const { claims: given = {} } = options
  const claims = { ...profile.claims(given, job), iss: job.issuer, ...given }
  const audience = options.audience ?? given.aud ?? profile.audience(claims, job)
  return withoutRemoved({ ...claims, aud: shapeAudience(profile, audience) }, given)
}
