import type { ExpressionScope } from "../expression/expression-scope.ts"
import { fillRecord } from "../expression/fill-record.ts"
import { fillText } from "../expression/fill-text.ts"
import type { StepLog } from "../log/job-log.ts"
import type { YamlRecord } from "../workflow/yaml-record.ts"
import type { ActionInput } from "./action.ts"

/** What the inputs are worked out from. */
export interface ResolveInputsOptions {
  readonly given: YamlRecord
  readonly declared: readonly ActionInput[]
  readonly scope: ExpressionScope
  readonly log: StepLog
}

/**
 * The inputs of one use of an action: what the step gave, and defaults for the others. Names compare without case;
 * `required` isn't enforced; undeclared names are warned about and handed on.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 */
export function resolveInputs({ given, declared, scope, log }: ResolveInputsOptions): Record<string, string> {
  const inputs = fillRecord(given, scope)
  const givenNames = new Set(Object.keys(inputs).map((name) => name.toLowerCase()))
  for (const input of declared) {
    const isGiven = givenNames.has(input.name.toLowerCase())
    if (!isGiven) inputs[input.name] = fillText(input.default, scope)
    if (isGiven && input.deprecationMessage !== undefined) {
      log.issue("warning", `Input '${input.name}' has been deprecated with message: ${input.deprecationMessage}`)
    }
  }
  warnAboutUnexpected(Object.keys(given), declared, log)
  return inputs
}

function warnAboutUnexpected(given: readonly string[], declared: readonly ActionInput[], log: StepLog): void {
  const names = declared.map(({ name }) => name)
  const known = new Set(names.map((name) => name.toLowerCase()))
  const unexpected = given.filter((name) => !known.has(name.toLowerCase()))
  if (unexpected.length === 0) return
  log.issue("warning", `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(names)}]`)
}

function quoted(names: readonly string[]): string {
  return `'${names.join("', '")}'`
}

/** The inputs as a JavaScript action finds them in its environment. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  )
}
