import type { StackComparison } from "../compare/compare-stack.ts"
import type { Difference } from "../difference.ts"

/** What a report is made from. */
export interface DiffFacts extends StackComparison {
  /** The model's file, as it was given. */
  readonly model: string
  readonly account: string
  readonly region: string
  /** Accounts of the model that weren't looked at. */
  readonly others: readonly string[]
}

/** `1 to make, 2 to change; 3 as the model says` */
export function countsOf({ differences, same }: DiffFacts): string {
  const counts = Object.entries(words).flatMap(([action, word]) => {
    const count = differences.filter((difference) => difference.action === action).length
    return count === 0 ? [] : [`${count} ${word}`]
  })
  const rest = `${same} as the model says`
  return counts.length === 0 ? rest : `${counts.join(", ")}; ${rest}`
}

const words: Readonly<Record<Difference["action"], string>> = {
  make: "to make",
  change: "to change",
  remove: "to remove",
  unread: "not read",
}
