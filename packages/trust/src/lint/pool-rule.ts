import type { Pool } from "../pool.ts"
import type { LintRule } from "./lint-rule.ts"

/** A rule about an identity pool. */
export type PoolRule = LintRule<Pool>
