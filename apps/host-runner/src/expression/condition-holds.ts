import { truthy } from "@actions/expressions/result"
import { evaluate } from "./evaluate.ts"
import type { ExpressionScope } from "./expression-scope.ts"

/** Whether an `if:` lets the step run. Without a status function in it, it also wants success. */
export function conditionHolds(condition: string | undefined, scope: ExpressionScope): boolean {
  const expression = unwrap(condition ?? "")
  return truthy(evaluate(withStatus(expression), scope))
}

function unwrap(condition: string): string {
  const [, inner] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition) ?? []
  return (inner ?? condition).trim()
}

function withStatus(expression: string): string {
  if (expression === "") return "success()"
  return /\b(success|failure|cancelled|always)\s*\(/i.test(expression) ? expression : `success() && (${expression})`
}
