import { evaluate } from "../functions/evaluate.ts"
import type { Scope } from "../functions/scope.ts"
import type { Location } from "../location.ts"
import type { PlainNode, TemplateMap, TextNode } from "../nodes/template-node.ts"
import type { Template } from "../template/template.ts"
import { unknownName } from "../template/unknown-name.ts"
import { TemplateError } from "../template-error.ts"
import type { TemplateWarning } from "../template-warning.ts"
import { createConditions } from "./create-conditions.ts"
import { pseudoParameter } from "./pseudo-parameter.ts"
import type { StackIdentity } from "./stack.ts"

export interface ScopeOptions {
  readonly identity: StackIdentity
  readonly template: Template
  readonly parameters: ReadonlyMap<string, PlainNode>
  readonly exports: ReadonlyMap<string, string>
  readonly resources: ResourceLookup
  readonly warnings: TemplateWarning[]
}

/** Gives what a resource is called, and creates it first where needed. */
export interface ResourceLookup {
  reference(logicalId: string, at: Location): PlainNode
  attribute(logicalId: string, attribute: string, at: Location): PlainNode
}

/** What the functions of one deployment can see. */
export function createScope(options: ScopeOptions): Scope {
  const scope: Scope = {
    region: options.identity.region,
    evaluate: (node) => evaluate(node, scope),
    reference: (name, at) => reference(options, name, at),
    attribute: (logicalId, attribute, at) => options.resources.attribute(logicalId, attribute, at),
    condition: createConditions(options, () => scope),
    mapping: (name) => mapping(options.template, name),
    exported: (name) => exported(options, name),
    warn: (warning) => void options.warnings.push(warning),
  }
  return scope
}

function reference(options: ScopeOptions, name: string, at: Location): PlainNode | undefined {
  if (name === "AWS::NoValue") return undefined
  const known = pseudoParameter(options.identity, name, at) ?? options.parameters.get(name)
  warnOfStoredParameter(options, name, at)
  if (known) return known
  if (options.template.resources.has(name)) return options.resources.reference(name, at)
  throw unknownName(options.template, name, at)
}

function warnOfStoredParameter({ template, warnings }: ScopeOptions, name: string, at: Location): void {
  const type = template.parameters.get(name)?.type
  if (!type?.startsWith("AWS::SSM::Parameter::Value<")) return
  const message = `Parameter ${name} is read from Parameter Store on AWS; here its value is used as it is given`
  warnings.push({ code: "PARAMETER_NOT_RESOLVED", message, ...at })
}

function mapping(template: Template, name: TextNode): TemplateMap {
  const found = template.mappings.get(name.text)
  if (found) return found
  throw new TemplateError(name.at, {
    code: "MAPPING_UNKNOWN",
    problem: `There is no mapping ${name.text}`,
    hint: `Declare it under Mappings, which has ${[...template.mappings.keys()].join(", ") || "none"}`,
  })
}

function exported({ exports, identity }: ScopeOptions, { text: name, at }: TextNode): PlainNode {
  const text = exports.get(name)
  if (text !== undefined) return { kind: "text", text, at }
  const known = exports.size > 0 ? `; exported are ${[...exports.keys()].join(", ")}` : ""
  throw new TemplateError(at, {
    code: "EXPORT_UNKNOWN",
    problem: `No export named ${name} found in account ${identity.accountId}, ${identity.region}`,
    hint: `Deploy the template that exports it into the same account first${known}`,
  })
}
