import type { Claims } from "../explain/request/prepared-request.ts"
import { readClaims } from "../explain/request/read-claims.ts"
import type { Policy } from "../policy.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import type { JobRequest } from "../testing/job-request.ts"
import type { ClaimChange } from "./counterexample.ts"
import { isOdd } from "./is-odd.ts"
import { listChanged } from "./list-changed.ts"
import { type Intent, meetsIntent } from "./meets-intent.ts"
import { type Remoteness, remoteness } from "./remoteness.ts"
import { settleClaims } from "./settle-claims.ts"

/** A job that wasn't meant, and how far it is from getting in. */
export interface Trial extends Remoteness {
  readonly changes: ClaimChanges
  readonly claims: Claims
  readonly changed: readonly ClaimChange[]
  /** Whether a claim is left out that every token of GitHub has. */
  readonly odd: boolean
}

/** Counts what is tried, and tries nothing twice. */
export interface Trials {
  readonly tried: () => number
  /** Nothing for jobs that are meant, and once as many as allowed were tried. */
  readonly attempt: (changes: ClaimChanges) => Trial | undefined
  /** From here on, so many may have been tried in all. */
  readonly allowUpTo: (count: number) => void
}

/** What a search is about. */
export interface TrialSubject {
  readonly policy: Policy
  readonly intent: Intent
  readonly request: JobRequest
}

/** Asks a policy about jobs that differ from the one of a request. */
export function createTrials({ policy, intent, request }: TrialSubject): Trials {
  const base = readClaims(request.claims)
  const known = new Map<string, Trial>()
  let limit = 0
  const attempt = (changes: ClaimChanges): Trial | undefined => {
    const claims = settleClaims(base, changes)
    if (meetsIntent(claims, intent)) return undefined
    const changed = listChanged(base, claims)
    const name = JSON.stringify(changed)
    const earlier = known.get(name)
    if (earlier || known.size >= limit) return earlier
    const odd = isOdd(Object.fromEntries(changed.map(({ claim, to }) => [claim, to])))
    const trial = { changes, claims, changed, odd, ...remoteness(policy, { ...request, claims }) }
    known.set(name, trial)
    return trial
  }
  return {
    tried: () => known.size,
    attempt,
    allowUpTo: (count) => {
      limit = count
    },
  }
}
