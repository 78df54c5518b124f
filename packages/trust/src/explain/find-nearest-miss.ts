import type { ConditionFact } from "../evaluation.ts"
import { absentKey } from "./absent-key.ts"
import type { ActionVerdict, ExplainedStatement, NearestMiss, Obstacle } from "./explanation.ts"
import type { PreparedRequest, RequestSource } from "./request/prepared-request.ts"
import { similarity } from "./similarity.ts"
import { valueSide } from "./value-side.ts"

/**
 * The shortest way from denied to allowed: what fails the call before any policy, else the `Deny` statement that applies
 * to the first action that isn't allowed, else the `Allow` statement that failed by least.
 *
 * Least is, in this order: the right principal, the right action, the fewest conditions, the most similar values, the
 * first in the document.
 */
export function findNearestMiss(
  { refusals, source }: PreparedRequest,
  actions: readonly ActionVerdict[],
): NearestMiss | undefined {
  if (refusals.length > 0) return { obstacles: refusals }
  const denied = actions.find(({ decision }) => decision !== "allow")
  if (!denied) return undefined

  const { action, statements } = denied
  const denying = statements.find(({ applies, effect }) => applies && effect === "Deny")
  if (denying) return missOf(action, denying, denyObstacles(denying, source))
  const [nearest] = rank(statements)
  if (nearest) return missOf(action, nearest, nearest.obstacles)
  return { action, obstacles: [{ code: "NO_ALLOW_STATEMENT", side: "policy", facts: {} }] }
}

function missOf(action: string, { path, sid }: ExplainedStatement, obstacles: readonly Obstacle[]): NearestMiss {
  return { action, path, ...(sid !== undefined && { sid }), obstacles }
}

function denyObstacles({ path, conditions }: ExplainedStatement, source: RequestSource): readonly Obstacle[] {
  if (conditions.length === 0) return [{ code: "EXPLICIT_DENY", side: "policy", path, facts: {} }]
  return conditions.map((condition) => denyObstacle(condition, source))
}

function denyObstacle(condition: ConditionFact, source: RequestSource): Obstacle {
  const { path, operator, key, policyValues, resolvedValues, requestValues } = condition
  const { side, facts } = requestValues
    ? { side: valueSide(condition, source), facts: { key } }
    : absentKey(key, source)
  return { code: "EXPLICIT_DENY", side, path, operator, key, policyValues, resolvedValues, requestValues, facts }
}

function rank(statements: readonly ExplainedStatement[]): readonly ExplainedStatement[] {
  const allowing = statements.filter(({ effect }) => effect === "Allow")
  if (allowing.length < 2) return allowing
  const distances = new Map(allowing.map((statement) => [statement, distanceOf(statement)]))
  return allowing.sort((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0))
}

function distanceOf({ principal, action, obstacles }: ExplainedStatement): number {
  const conditions = obstacles.filter(({ operator }) => operator !== undefined)
  const dissimilarity = conditions.reduce((sum, obstacle) => sum + 1 - similarityOf(obstacle), 0)
  const misses = (principal?.matched === false ? 1e6 : 0) + (action.matched ? 0 : 1e4) + conditions.length
  return misses + dissimilarity / (conditions.length + 1)
}

function similarityOf({ resolvedValues = [], requestValues = [] }: Obstacle): number {
  const [wanted, given] = [resolvedValues.slice(0, 20), requestValues.slice(0, 20)]
  return Math.max(0, ...wanted.flatMap((one) => given.map((other) => similarity(one, other))))
}
