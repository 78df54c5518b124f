import { conditionArgs } from "./condition-args.ts"
import type { Hit } from "./lint-rule.ts"
import type { TrustSubject } from "./trust-subject.ts"

/** Every condition by which a job of GitHub gets in for the sake of one of these claims. */
export function claimConditions({ entrances }: TrustSubject, claims: readonly string[]): readonly Hit[] {
  return entrances
    .filter(({ kind }) => kind === "github")
    .flatMap(({ claimGates }) => claimGates)
    .filter(({ claim }) => claims.includes(claim))
    .map(({ gate: { condition } }) => ({ path: condition.path, args: conditionArgs(condition) }))
}
