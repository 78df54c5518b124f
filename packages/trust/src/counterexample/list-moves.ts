import type { Claims } from "../explain/request/prepared-request.ts"
import { readClaims } from "../explain/request/read-claims.ts"
import type { Policy } from "../policy.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import type { JobRequest } from "../testing/job-request.ts"
import { claimValues } from "./claim-values.ts"
import { githubShapes } from "./github-shapes.ts"
import { subjectClaims } from "./github-subject.ts"
import { isOdd } from "./is-odd.ts"
import type { Intent } from "./meets-intent.ts"
import { policyLiterals } from "./policy-literals.ts"
import { subjectFacts } from "./subject-facts.ts"
import { subjectMoves } from "./subject-moves.ts"

/** Claims that say nothing about whose job it is. */
const volatile = /^(?:iat|nbf|exp|jti|aud|iss|sha|run_\w+|check_run_id|\w+_sha)$/

/**
 * The ways in which a job may differ that are worth a try, alone and together, each once: made of the policy's own values,
 * of those that are meant, of what the job has, and of what GitHub's jobs look like.
 */
export function listMoves(policy: Policy, intent: Intent, request: JobRequest): readonly ClaimChanges[] {
  const job = readClaims(request.claims)
  const literals = policyLiterals(policy, request)
  const moves = claimsToVary(job, intent, literals.keys()).flatMap((claim): readonly ClaimChanges[] => {
    const own = job[claim] ?? subjectClaims(job.sub)[claim]
    const values = claimValues(claim, { own, meant: meantValues(intent, claim), patterns: literals.get(claim) ?? [] })
    const absent = { [claim]: undefined }
    return [...(literals.has(claim) || !isOdd(absent) ? [absent] : []), ...values.map((value) => ({ [claim]: value }))]
  })
  return unique([...githubShapes(job), ...moves, ...subjectMoves(job, literals.get("sub") ?? [])])
}

function claimsToVary(job: Claims, intent: Intent, asked: Iterable<string>): readonly string[] {
  const stable = Object.keys(job).filter((claim) => !volatile.test(claim))
  const meant = typeof intent === "function" ? stable : Object.keys(intent)
  return [...new Set([...asked, ...meant, ...subjectFacts(job)])]
}

function meantValues(intent: Intent, claim: string): readonly string[] {
  return typeof intent === "function" || !Object.hasOwn(intent, claim) ? [] : [intent[claim] ?? []].flat()
}

function unique(moves: readonly ClaimChanges[]): readonly ClaimChanges[] {
  const seen = new Map(moves.map((move) => [JSON.stringify(Object.entries(move)), move]))
  return [...seen.values()].filter((move) => Object.keys(move).length > 0)
}
