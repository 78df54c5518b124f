import { evaluatePolicy } from "../evaluate-policy.ts"
import type { StatementFacts } from "../evaluation.ts"
import { neededActions } from "../explain/needed-actions.ts"
import { prepareRequest } from "../explain/request/prepare-request.ts"
import type { Policy } from "../policy.ts"
import type { JobRequest } from "../testing/job-request.ts"

/** How far a request is from being allowed. */
export interface Remoteness {
  /** 0 when it is allowed. */
  readonly distance: number
  /** How far by way of each statement, and which condition keys are in the way. */
  readonly ways: readonly Way[]
}

interface Way {
  readonly distance: number
  readonly failingKeys: readonly string[]
}

/** What claims can't change weighs more than what they can. */
const outOfReach = 100

/** Asks the policy for every action that the request needs, and counts what is in the way. */
export function remoteness(policy: Policy, request: JobRequest): Remoteness {
  const { action, principal, context, refusals } = prepareRequest(request)
  const judged = neededActions(action, context).map((needed) =>
    waysOf(evaluatePolicy(policy, { action: needed, ...(principal && { principal }), context }).statements),
  )
  const refused: Way = { distance: refusals.length, failingKeys: [] }
  const ways = policy.statements.map((_, index) =>
    together([refused, ...judged.flatMap((all) => throughStatement(all, index))]),
  )
  return { distance: together([refused, ...judged.flatMap((all) => throughStatement(all))]).distance, ways }
}

interface Ways {
  readonly allows: readonly Way[]
  readonly denies: readonly Way[]
}

function waysOf(statements: readonly StatementFacts[]): Ways {
  const denies = statements.filter(({ effect, applies }) => effect === "Deny" && applies)
  return {
    allows: statements.map(wayThrough),
    denies: denies.map(({ conditions }) => ({ distance: 1, failingKeys: conditions.map(({ key }) => key) })),
  }
}

function wayThrough({ effect, principal, action, conditions }: StatementFacts): Way {
  const failingKeys = conditions.filter(({ matched }) => !matched).map(({ key }) => key)
  const isReachable = effect === "Allow" && action.matched && (principal?.matched ?? true)
  return { distance: failingKeys.length + (isReachable ? 0 : outOfReach), failingKeys }
}

/** By way of the given statement if that has to do with the action, else of the one that comes nearest. */
function throughStatement({ allows, denies }: Ways, index?: number): readonly Way[] {
  const wanted = index === undefined ? undefined : allows[index]
  const none: Way = { distance: outOfReach, failingKeys: [] }
  const nearest = allows.reduce((best, way) => (way.distance < best.distance ? way : best), none)
  return [wanted && wanted.distance < outOfReach ? wanted : nearest, ...denies]
}

function together(ways: readonly Way[]): Way {
  return {
    distance: ways.reduce((sum, { distance }) => sum + distance, 0),
    failingKeys: ways.flatMap(({ failingKeys }) => failingKeys),
  }
}
