import type { Check, CheckState } from "../checks/check.ts"

/** How many checks went which way. */
export function countsOf(checks: readonly Check[]): string {
  const states: readonly CheckState[] = ["broken", "warning", "unknown", "ok"]
  const counts = states.map((state) => [state, checks.filter((check) => check.state === state).length] as const)
  return `${counts.flatMap(([state, count]) => (count === 0 ? [] : `${count} ${state}`)).join(", ")}.`
}
