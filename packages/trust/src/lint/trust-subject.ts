import type { Policy } from "../policy.ts"
import type { Entrance } from "./entrances.ts"
import type { LintRule } from "./lint-rule.ts"
import type { TrustFacts } from "./trust-facts.ts"
import type { TrustGrant } from "./trust-grants.ts"

/** What the rules for trust policies look at. */
export interface TrustSubject {
  readonly policy: Policy
  readonly facts: TrustFacts
  readonly grants: readonly TrustGrant[]
  /** Those that let in holders of an OIDC token. */
  readonly entrances: readonly Entrance[]
}

export type TrustRule = LintRule<TrustSubject>
