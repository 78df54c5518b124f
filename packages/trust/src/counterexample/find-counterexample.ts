import { explainTrust } from "../explain/explain-trust.ts"
import type { Policy } from "../policy.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import { climb } from "./climb.ts"
import { combineAtRandom } from "./combine-at-random.ts"
import { compareTrials } from "./compare-trials.ts"
import type { Counterexample, CounterexampleOptions, CounterexampleSearch } from "./counterexample.ts"
import { isOdd } from "./is-odd.ts"
import { listMoves } from "./list-moves.ts"
import type { Intent } from "./meets-intent.ts"
import { shrink } from "./shrink.ts"
import { smallestTrial } from "./smallest-trial.ts"
import { createTrials, type Trial, type TrialSubject, type Trials } from "./trials.ts"

/**
 * Looks for a job that a trust policy lets in, though it isn't one of those that were meant.
 *
 * The claims that it tries come from the policy's own values, from the intent, and from what other jobs of GitHub look
 * like; what it finds is made as small as it can. Finding nothing proves nothing: the claims that get in may be others.
 *
 * @example
 * ```ts
 * import { formatExplanation, type PoolRequest, parsePolicy } from "@claimbridge/trust"
 * import { findCounterexample } from "@claimbridge/trust/testing"
 *
 * export function strangers(trustPolicy: string, request: PoolRequest): string {
 *   const intent = { repository_owner_id: ["65"], environment: "production" }
 *   const { counterexample } = findCounterexample(parsePolicy(trustPolicy, { kind: "trust" }), intent, { request })
 *   return counterexample ? formatExplanation(counterexample.explanation) : ""
 * }
 * ```
 *
 * @throws {TypeError} when `parsePolicy` didn't make the policy, the claims are neither claims nor a token, or the intent
 *   names no claim.
 * @throws {RangeError} when `maxRequests` is below 1 or no whole number.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function findCounterexample(
  policy: Policy,
  intent: Intent,
  options: CounterexampleOptions,
): CounterexampleSearch {
  const { request, seed = 1, maxRequests = 2000 } = options
  if (!Number.isInteger(maxRequests) || maxRequests < 1) {
    throw new RangeError(`maxRequests must be a whole number of 1 or more, not ${maxRequests}.`)
  }
  if (typeof intent === "object" && Object.keys(intent).length === 0) {
    throw new TypeError("The intent names no claim: every job would be meant.")
  }
  const subject = { policy, intent, request }
  const base = explainTrust(policy, request).verdict
  const trials = createTrials(subject)
  const found = search(subject, trials, { seed, maxRequests })
  return {
    base,
    tried: trials.tried(),
    ...(found && { counterexample: describe(found, subject) }),
  }
}

type Limits = Required<Pick<CounterexampleOptions, "seed" | "maxRequests">>

/** What GitHub's tokens can't be comes last, and a part of the requests is kept for making small what is found. */
function search(subject: TrialSubject, trials: Trials, { seed, maxRequests }: Limits): Trial | undefined {
  const moves = listMoves(subject.policy, subject.intent, subject.request)
  const [likely, unlikely] = [moves.filter((move) => !isOdd(move)), moves.filter(isOdd)]
  trials.allowUpTo(Math.ceil(maxRequests / 2))
  const starts = [{}, ...likely].map(trials.attempt).filter((trial) => trial !== undefined)
  const nearby = smallestTrial(starts) ?? climbAll(starts, subject, { trials, moves: likely })
  trials.allowUpTo(Math.ceil((maxRequests * 3) / 4))
  const found =
    nearby ??
    smallestTrial(unlikely.map(trials.attempt)) ??
    combineAtRandom(starts, { trials, moves, seed, rounds: maxRequests / 4 })
  trials.allowUpTo(maxRequests)
  return found && shrink(found, moves, trials)
}

function climbAll(
  starts: readonly Trial[],
  { policy, request }: TrialSubject,
  { trials, moves }: { readonly trials: Trials; readonly moves: readonly ClaimChanges[] },
): Trial | undefined {
  const found = policy.statements.flatMap(({ effect }, statement) => {
    const from = effect === "Allow" ? startsToClimb(starts, statement) : []
    return from.map((start) => climb(start, { trials, moves, request, statement }))
  })
  return smallestTrial(found)
}

/** The nearest few: the others seldom lead anywhere else. */
function startsToClimb(starts: readonly Trial[], statement: number): readonly Trial[] {
  const distanceOf = ({ ways }: Trial) => ways[statement]?.distance ?? 0
  return starts.toSorted((one, other) => distanceOf(one) - distanceOf(other) || compareTrials(one, other)).slice(0, 4)
}

function describe({ claims, changed }: Trial, { policy, request }: TrialSubject): Counterexample {
  return { claims, changed, explanation: explainTrust(policy, { ...request, claims }) }
}
