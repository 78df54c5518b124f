import { visible } from "../../trust/visible.ts"
import type { Difference, PartDifference } from "../difference.ts"

const signs: Readonly<Record<Difference["action"], string>> = { make: "+", change: "~", remove: "-", unread: "?" }

/** Differences, one line for each fact: `-` is what there is, `+` what the model says. */
export function differenceLines(differences: readonly Difference[]): readonly string[] {
  return differences.flatMap((difference, index) => {
    const lines = linesOf(difference)
    const isBlock = lines.length > 1 || (differences[index - 1]?.parts ?? []).length > 0
    return index > 0 && isBlock ? ["", ...lines] : lines
  })
}

function linesOf({ action, resource, parts, reasons }: Difference): readonly string[] {
  return [
    `${signs[action]} ${visible(resource)}`,
    ...reasons.map((reason) => `?   ${visible(reason)}`),
    ...parts.flatMap(partLines),
  ]
}

function partLines({ part, removed, added }: PartDifference): readonly string[] {
  const facts = [...removed.map((fact) => ({ sign: "-", fact })), ...added.map((fact) => ({ sign: "+", fact }))]
  const lines = facts.toSorted((one, other) => compare(pathOf(one.fact), pathOf(other.fact)))
  return [`    ${visible(part)}`, ...lines.map(({ sign, fact }) => `${sign}     ${fact}`)]
}

/** What stands for the same member stays together. */
function pathOf(fact: string): string {
  return fact.slice(0, fact.lastIndexOf(': "'))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
