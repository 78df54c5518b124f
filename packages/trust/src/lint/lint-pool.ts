import type { Pool } from "../pool.ts"
import type { Finding } from "./finding.ts"
import type { LintOptions } from "./lint-options.ts"
import { poolRules } from "./pool-rules.ts"
import { runRules } from "./run-rules.ts"

/**
 * Finds what is unsafe in an identity pool's settings and its map of claims to tags.
 *
 * @example
 * ```ts
 * import { lintPool } from "@claimbridge/trust/lint"
 *
 * const findings = lintPool({
 *   allowUnauthenticatedIdentities: false,
 *   allowClassicFlow: true,
 *   mapping: { owner_id: "repository_owner_id", repository: "repository" },
 * })
 * ```
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
 */
export function lintPool(pool: Pool, options: LintOptions = {}): readonly Finding[] {
  return runRules(poolRules, pool, options)
}
