import type { PlainNode } from "../nodes/template-node.ts"
import type { ParameterDeclaration, Template } from "../template/template.ts"
import { TemplateError } from "../template-error.ts"
import { checkParameter } from "./check-parameter.ts"
import { missingParameters } from "./missing-parameters.ts"
import { parameterValue } from "./parameter-value.ts"

/** By name. */
type GivenParameters = ReadonlyMap<string, string>

/**
 * Gives every parameter its value.
 *
 * @throws {TemplateError} `PARAMETER_MISSING`, with all of them; `PARAMETER_UNKNOWN`, with all of them;
 *   `PARAMETER_INVALID`
 */
export function resolveParameters(template: Template, given: GivenParameters): ReadonlyMap<string, PlainNode> {
  refuseUnknown(template, given)
  refuseMissing(template, given)
  return new Map([...template.parameters.values()].map((declared) => [declared.name, resolve(declared, given)]))
}

function resolve(declared: ParameterDeclaration, given: GivenParameters): PlainNode {
  const text = given.get(declared.name) ?? declared.default?.text ?? ""
  const value = parameterValue(declared, text)
  checkParameter(declared, value)
  return value
}

function refuseUnknown(template: Template, given: GivenParameters): void {
  const unknown = [...given.keys()].filter((name) => !template.parameters.has(name))
  if (unknown.length === 0) return
  const at = { file: template.file, line: 1, column: 1, path: "Parameters" }
  throw new TemplateError(at, {
    code: "PARAMETER_UNKNOWN",
    problem: `Parameters: [${unknown.join(", ")}] do not exist in the template`,
    hint: `Declared are ${[...template.parameters.keys()].join(", ") || "none"}`,
  })
}

function refuseMissing(template: Template, given: GivenParameters): void {
  const missing = missingParameters(template, given)
  const first = template.parameters.get(missing[0]?.name ?? "")
  if (!first) return
  const names = missing.map(({ name }) => name)
  throw new TemplateError(first.at, {
    code: "PARAMETER_MISSING",
    problem: `Parameters: [${names.join(", ")}] must have values, and the template gives no default`,
    hint: `Give them: parameters: { ${names.map((name) => `${name}: "…"`).join(", ")} }, or on a command line ${names
      .map((name) => `--parameter ${name}=…`)
      .join(" ")}`,
    missingParameters: missing,
  })
}
