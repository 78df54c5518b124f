import { type Explanation, explainTrust, parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { editForFinding } from "./edit-for-finding.ts"
import { editForObstacle } from "./edit-for-obstacle.ts"
import { openToProviders } from "./open-to-providers.ts"
import { type PolicyDocument, policyDocument } from "./policy-document.ts"
import { soundStatement } from "./sound-statement.ts"
import { type TrustWorld, trustRequestIn } from "./trust-world.ts"

const maxRounds = 8
const foreign: ReadonlySet<string> = new Set([
  "PRINCIPAL_MISMATCH",
  "NO_ALLOW_STATEMENT",
  "KEY_OF_OTHER_ISSUER",
  "KEY_NOT_SUPPORTED",
])
const mendable: ReadonlySet<string> = new Set(["error", "warning"])

/**
 * The whole trust policy as it would have to be: it lets the job in, by the evaluator's own word, and has no weakness that
 * could be mended. Nothing when it needs no change, or nobody can know how.
 */
export function mendTrust(world: TrustWorld): string | undefined {
  const before = policyDocument(world.role.trustPolicy)
  if (before === undefined) return undefined
  const mended = improve(before, world)
  const candidates = mayAdd(before, world) ? [mended, withOwnStatement(mended, world)] : [mended]
  const chosen = candidates.find((policy) => policy !== undefined && letsIn(policy, world))
  return chosen && JSON.stringify(chosen) !== JSON.stringify(before) ? JSON.stringify(chosen) : undefined
}

/**
 * Whether the policy is not meant for jobs of this pool at all, so that a statement of their own is what it lacks. One that
 * is meant for them, and asks for what this job has not, is not to be walked around.
 */
function mayAdd(policy: PolicyDocument, world: TrustWorld): boolean {
  const obstacles = explain(policy, world)?.nearestMiss?.obstacles ?? []
  return obstacles.some(({ code }) => foreign.has(code))
}

function improve(policy: PolicyDocument, world: TrustWorld): PolicyDocument {
  let current = policy
  for (let round = 0; round < maxRounds; round += 1) {
    const next = structuredClone(current)
    const { nearestMiss, traps = [] } = explain(next, world) ?? {}
    const facts = { traps, mapping: world.pool.mapping ?? {} }
    for (const obstacle of nearestMiss?.obstacles ?? []) editForObstacle(next, obstacle, facts)
    for (const finding of findingsOf(next, world)) editForFinding(next, finding, world)
    if (JSON.stringify(next) === JSON.stringify(current)) return current
    current = next
  }
  return current
}

function withOwnStatement(policy: PolicyDocument, world: TrustWorld): PolicyDocument | undefined {
  const own = soundStatement(world)
  return own && { Version: "2012-10-17", ...policy, Statement: [...policy.Statement, own] }
}

/** Without claims nobody knows; a policy is then as good as its lint. */
function letsIn(policy: PolicyDocument, world: TrustWorld): boolean {
  const explanation = explain(policy, world)
  return explanation === undefined || explanation.verdict === "allowed"
}

function explain(policy: PolicyDocument, world: TrustWorld): Explanation | undefined {
  const request = trustRequestIn(world)
  return request && explainTrust(parsePolicy(policy), request)
}

function findingsOf(policy: PolicyDocument, { pool, role }: TrustWorld): ReturnType<typeof lintTrust> {
  const findings = lintTrust(parsePolicy(policy), { pool, roleTags: role.tags })
  const wrong = findings.filter(({ severity }) => mendable.has(severity))
  return [...wrong, ...openToProviders(parsePolicy(policy), pool)]
}
