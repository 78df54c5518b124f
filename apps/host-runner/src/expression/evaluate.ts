import { data, Evaluator, Lexer, Parser } from "@actions/expressions"
import type { ExpressionScope } from "./expression-scope.ts"
import { statusFunctions } from "./status-functions.ts"

/** Evaluates what stands between `${{` and `}}`. */
export function evaluate(expression: string, { contexts, status }: ExpressionScope): data.ExpressionData {
  const functions = statusFunctions(status)
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse()
  return new Evaluator(tree, toDictionary(contexts), functions).evaluate()
}

function toDictionary(contexts: Readonly<Record<string, unknown>>): data.Dictionary {
  const value: unknown = JSON.parse(JSON.stringify(contexts), data.reviver)
  return value instanceof data.Dictionary ? value : new data.Dictionary()
}
