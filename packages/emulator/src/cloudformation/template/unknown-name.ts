import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"
import { PSEUDO_PARAMETERS } from "./pseudo-parameters.ts"
import type { Template } from "./template.ts"

/** The error for a name that nothing declares. A policy variable in `Fn::Sub` is the usual reason for one. */
export function unknownName(template: Template, name: string, at: Location): TemplateError {
  return new TemplateError(at, {
    code: "REFERENCE_UNKNOWN",
    problem: `There is no parameter or resource ${name || "without a name"}`,
    hint: hintFor(template, name),
  })
}

function hintFor(template: Template, name: string): string {
  if (name.startsWith("AWS::")) return `Pseudo parameters are ${[...PSEUDO_PARAMETERS].join(", ")}`
  if (/[:/*?$]/.test(name)) return `A policy variable is written \${!${name}} in Fn::Sub`
  const known = [...template.parameters.keys(), ...template.resources.keys()]
  const close = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
  return close ? `Did you mean ${close}? Names are case-sensitive` : `Declared are ${known.join(", ") || "none"}`
}
