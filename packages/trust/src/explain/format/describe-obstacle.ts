import type { Obstacle, Trap } from "../explanation.ts"
import { adviceOf } from "./advice-of.ts"
import { type Quote, textQuote } from "./quote.ts"
import type { Line, Row } from "./section.ts"
import { sides } from "./sentences.ts"

/** What fails, with the values of both sides below each other, and what would help. */
export function describeObstacle(obstacle: Obstacle, traps: readonly Trap[], quote: Quote): readonly Line[] {
  const { side, path } = obstacle
  const advice: Line = { kind: "advice", text: `${sides[side]}: ${adviceOf(obstacle, traps, quote)}` }
  if (path === undefined) return [advice]
  return [{ kind: "sentence", text: `${quote.name(path)}:` }, { kind: "rows", rows: rowsOf(obstacle) }, advice]
}

function rowsOf({ policyValues = [], resolvedValues = policyValues, requestValues = [] }: Obstacle): readonly Row[] {
  const isReplaced = resolvedValues.some((value, index) => value !== policyValues[index])
  return [
    ...(isReplaced ? rows("written", policyValues) : []),
    ...rows("policy", resolvedValues),
    ...rows("request", requestValues),
  ]
}

function rows(label: Row["label"], values: readonly string[]): readonly Row[] {
  if (values.length === 0) return [{ label, value: "(nothing)" }]
  return values.map((value, index) => ({ label: index === 0 ? label : "", value: textQuote.value(value) }))
}
