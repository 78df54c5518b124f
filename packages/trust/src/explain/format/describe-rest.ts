import type { ActionVerdict, ExplainedStatement, Explanation } from "../explanation.ts"
import { adviceOf } from "./advice-of.ts"
import type { Quote } from "./quote.ts"
import { statementTitle } from "./statement-title.ts"

/** What the nearest miss leaves out: other actions and statements, and the conditions that hold. Nothing is said twice. */
export function describeRest(explanation: Explanation, quote: Quote): readonly string[] {
  const { actions, nearestMiss, traps } = explanation
  const told = new Set(nearestMiss?.obstacles.map(({ path }) => path))
  const describe = (statement: ExplainedStatement): readonly string[] => {
    const left = statement.obstacles.filter(({ path }) => !told.has(path))
    for (const { path } of left) told.add(path)
    return [
      `  ${statementTitle(statement, quote)} doesn't apply${left.length > 0 ? ":" : ", as above."}`,
      ...left.map((obstacle) => `    ${quote.name(obstacle.path ?? "")}: ${adviceOf(obstacle, traps, quote)}`),
    ]
  }
  return actions.flatMap((verdict) => {
    const { action, decision, statements } = verdict
    if (decision !== "implicit-deny") return [`${quote.name(action)}: ${decided(verdict, quote)}`]
    const allowing = statements.filter(({ effect }) => effect === "Allow")
    const isMissed = ({ path }: ExplainedStatement) => nearestMiss?.action === action && nearestMiss.path === path
    const lines = allowing.flatMap((one) => (isMissed(one) ? holding(one, quote) : describe(one)))
    return [`${quote.name(action)}: not allowed.`, ...lines]
  })
}

function decided({ decision, statements }: ActionVerdict, quote: Quote): string {
  const [effect, verb] = decision === "allow" ? ["Allow", "allowed"] : ["Deny", "denied"]
  const deciding = statements.filter((statement) => statement.applies && statement.effect === effect)
  return `${verb} by ${deciding.map((statement) => statementTitle(statement, quote)).join(" and ")}.`
}

function holding({ conditions }: ExplainedStatement, quote: Quote): readonly string[] {
  return conditions.filter(({ matched }) => matched).map(({ path }) => `  ${quote.name(path)} holds.`)
}
