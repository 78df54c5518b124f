import { readClaims } from "../explain/request/read-claims.ts"
import type { JobRequest } from "./job-request.ts"

/** Claims by name. `undefined` and `null` leave one out. */
export type ClaimChanges = Readonly<Record<string, unknown>>

/** The request of a job that is like another, but for some of its claims. */
export function changeClaims<Request extends JobRequest>(request: Request, changes: ClaimChanges): Request {
  const claims = { ...readClaims(request.claims), ...changes }
  const present = Object.entries(claims).filter(([, value]) => value !== undefined && value !== null)
  return { ...request, claims: Object.fromEntries(present) }
}
