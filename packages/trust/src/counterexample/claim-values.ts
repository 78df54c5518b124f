import { hostileValues, valuesOfPattern } from "./hostile-values.ts"
import { isAlike } from "./is-alike.ts"

/** Of claims for which GitHub has fixed words. */
const knownValues: ReadonlyMap<string, readonly string[]> = new Map([
  ["event_name", ["push", "pull_request", "pull_request_target", "workflow_dispatch", "schedule", "issue_comment"]],
  ["ref_protected", ["true", "false"]],
  ["ref_type", ["branch", "tag"]],
  ["repository_visibility", ["public", "private", "internal"]],
  ["runner_environment", ["github-hosted", "self-hosted"]],
])

/** Where the values to try for a claim come from. */
export interface ValueSources {
  /** What the job has. */
  readonly own: unknown
  /** What the intent says. */
  readonly meant: readonly string[]
  /** What the policy compares it with. */
  readonly patterns: readonly string[]
}

/** Values of a claim that are worth a try. */
export function claimValues(claim: string, { own, meant, patterns }: ValueSources): readonly string[] {
  const known = knownValues.get(claim)
  if (known) return known
  const similar = [...meant, own].filter((value) => typeof value === "string").filter((value) => value !== "")
  const values = [...similar.flatMap(hostileValues), ...patterns.flatMap(valuesOfPattern)]
  return typeof own === "string" ? values.filter((value) => isAlike(value, own)) : values
}
