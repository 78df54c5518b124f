import { type Explanation, explainTrust, type Obstacle, parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { asksForPool } from "./asks-for-pool.ts"
import { editForFinding } from "./edit-for-finding.ts"
import { editForObstacle } from "./edit-for-obstacle.ts"
import { isForCognito } from "./is-for-cognito.ts"
import { isForLogin } from "./is-for-login.ts"
import { openToProviders } from "./open-to-providers.ts"
import { ownPolicy } from "./own-policy.ts"
import { type PolicyDocument, type PolicyPart, policyDocument } from "./policy-document.ts"
import { soundStatement } from "./sound-statement.ts"
import { statementAt } from "./statement-at.ts"
import { trustRequestIn } from "./trust-request-in.ts"
import type { TrustWorld } from "./trust-world.ts"

const maxRounds = 8
const foreign: ReadonlySet<string> = new Set(["PRINCIPAL_MISMATCH", "NO_ALLOW_STATEMENT"])
const mendable: ReadonlySet<string> = new Set(["error", "warning"])

/**
 * The whole trust policy as it would have to be: it lets the job in, by the evaluator's own word, and the statements that do
 * have no weakness that could be mended. Nothing when it needs no change, or nobody can know how.
 */
export function mendTrust(world: TrustWorld): string | undefined {
  const before = policyDocument(world.role.trustPolicy)
  const request = trustRequestIn(world)
  if (before === undefined || request === undefined) return undefined
  const explain = (policy: PolicyDocument): Explanation => explainTrust(ownPolicy(policy, world), request)
  const mended = improve(before, world, explain)
  const candidates = mayAdd(before, world, explain(before)) ? [mended, withOwnStatement(mended, world)] : [mended]
  const chosen = candidates.find((policy) => policy !== undefined && explain(policy).verdict === "allowed")
  return chosen && JSON.stringify(chosen) !== JSON.stringify(before) ? JSON.stringify(chosen) : undefined
}

type Explain = (policy: PolicyDocument) => Explanation

/**
 * Whether the policy is not meant for jobs of this pool at all, so that a statement of their own is what it lacks. One that
 * is meant for them, and asks for what this job has not, is not to be walked around.
 */
function mayAdd(policy: PolicyDocument, { flow, login, pool }: TrustWorld, { nearestMiss }: Explanation): boolean {
  if (nearestMiss === undefined) return false
  if (flow === "direct") return nearestMiss.obstacles.some(({ code }) => foreign.has(code))
  const forPool = policy.Statement.filter((statement) => isForCognito(statement) || asksForPool(statement))
  const isForOthersAlone = forPool.every((statement) => !isForLogin(statement, { login, providers: pool.providers }))
  return isForOthersAlone && nearestMiss.obstacles.every(({ code }) => code !== "EXPLICIT_DENY")
}

function improve(policy: PolicyDocument, world: TrustWorld, explain: Explain): PolicyDocument {
  let current = policy
  for (let round = 0; round < maxRounds; round += 1) {
    const next = structuredClone(current)
    openFor(next, world, explain(current))
    const explanation = explain(next)
    for (const finding of findingsOf(next, world)) {
      if (letsIn(explanation, finding.path)) editForFinding(next, finding, world)
    }
    if (JSON.stringify(next) === JSON.stringify(current)) return current
    current = next
  }
  return current
}

/** A statement for somebody else stays as it is. */
function openFor(policy: PolicyDocument, world: TrustWorld, explanation: Explanation): void {
  const { pool, claims = {} } = world
  const { obstacles = [], path = "" } = explanation.nearestMiss ?? {}
  if (isForOthers(statementAt(policy, path), obstacles, world)) return
  const mapping = pool.mapping ?? {}
  const tags = tagsOf(claims, mapping)
  for (const obstacle of obstacles) editForObstacle(policy, obstacle, { traps: explanation.traps, mapping, tags })
}

/** A statement that asks for a pool is meant for Cognito, though its principal may be another. */
function isForOthers(
  statement: PolicyPart | undefined,
  obstacles: readonly Obstacle[],
  { flow, login, pool: { providers } }: TrustWorld,
): boolean {
  if (statement !== undefined && !isForLogin(statement, { login, providers })) return true
  const isMismatch = obstacles.some(({ code }) => code === "PRINCIPAL_MISMATCH")
  return isMismatch && (flow === "direct" || statement === undefined || !asksForPool(statement))
}

function tagsOf(
  claims: Readonly<Record<string, unknown>>,
  mapping: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const made = Object.entries(mapping).map(([tag, claim]) => [tag, claims[claim]] as const)
  return Object.fromEntries(made.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"))
}

/** Statements that others come in by are no business of this job's. */
function letsIn({ actions }: Explanation, path: string): boolean {
  const statement = /^Statement\[\d+\]/.exec(path)?.[0]
  if (statement === undefined) return true
  return actions.some(({ statements }) => statements.some((one) => one.path === statement && one.applies))
}

function withOwnStatement(policy: PolicyDocument, world: TrustWorld): PolicyDocument | undefined {
  const own = soundStatement(world)
  return own && { Version: "2012-10-17", ...policy, Statement: [...policy.Statement, own] }
}

function findingsOf(policy: PolicyDocument, { pool, role }: TrustWorld): ReturnType<typeof lintTrust> {
  const findings = lintTrust(parsePolicy(policy), { pool, roleTags: role.tags })
  const wrong = findings.filter(({ severity }) => mendable.has(severity))
  return [...wrong, ...openToProviders(parsePolicy(policy), pool)]
}
