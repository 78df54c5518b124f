import { data } from "@actions/expressions"
import type { FunctionDefinition } from "@actions/expressions/funcs/info"
import type { Status } from "./status.ts"

/** The four functions that look at the status, for the evaluator. */
export function statusFunctions(status: Status): Map<string, FunctionDefinition> {
  const answers = {
    always: true,
    success: status === "success",
    failure: status === "failure",
    cancelled: status === "cancelled",
  }
  return new Map(Object.entries(answers).map(([name, answer]) => [name, definition(name, answer)]))
}

// The answer is the function's result, not a mode of it.
function definition(name: string, answer: boolean): FunctionDefinition {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) }
}
