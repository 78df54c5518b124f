import { scalarText } from "../workflow/scalar-text.ts"
import { evaluate } from "./evaluate.ts"
import type { ExpressionScope } from "./expression-scope.ts"

// Quoted text inside an expression may hold braces.
const expressions = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g

/** A scalar as text, with the value of each `${{ … }}` in its place. */
export function fillText(value: unknown, scope: ExpressionScope): string {
  return scalarText(value).replaceAll(expressions, (_, expression: string) =>
    evaluate(expression.trim(), scope).coerceString(),
  )
}
