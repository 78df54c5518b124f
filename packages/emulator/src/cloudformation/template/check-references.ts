import { subPieces } from "../functions/sub-pieces.ts"
import type { Location } from "../location.ts"
import { callsIn } from "../nodes/calls-in.ts"
import type { CallNode, TemplateNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import { PSEUDO_PARAMETERS } from "./pseudo-parameters.ts"
import type { ResourceDeclaration, Template } from "./template.ts"
import { unknownName } from "./unknown-name.ts"

/**
 * Makes sure that every name in `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::If`, `DependsOn` and `Condition` is declared,
 * also in parts that will not be deployed, as CloudFormation does.
 *
 * @throws {TemplateError} `REFERENCE_UNKNOWN`; `CONDITION_UNKNOWN`
 */
export function checkReferences(template: Template): void {
  for (const resource of template.resources.values()) checkResource(template, resource)
  for (const node of [...template.conditions.values(), ...template.outputs.values()]) checkCalls(template, node)
}

function checkResource(template: Template, { dependsOn, condition, properties }: ResourceDeclaration): void {
  const missing = dependsOn.find(({ text }) => !template.resources.has(text))
  if (missing) throw unknownName(template, missing.text, missing.at)
  if (condition) checkCondition(template, condition.text, condition.at)
  if (properties) checkCalls(template, properties)
}

function checkCalls(template: Template, node: TemplateNode): void {
  for (const call of callsIn(node)) {
    if (call.name === "Fn::If") checkIf(template, call)
    for (const { name, at } of namesIn(call)) if (!isDeclared(template, name)) throw unknownName(template, name, at)
  }
}

function checkIf(template: Template, { argument }: CallNode): void {
  const condition = argument.kind === "list" ? argument.items[0] : undefined
  if (condition?.kind === "text") checkCondition(template, condition.text, condition.at)
}

interface NameUse {
  readonly name: string
  readonly at: Location
}

function namesIn({ name, argument }: CallNode): readonly NameUse[] {
  if (name === "Ref" && argument.kind === "text") return [{ name: argument.text, at: argument.at }]
  if (name === "Fn::Sub") return namesInSub(argument)
  if (name !== "Fn::GetAtt") return []
  const target = argument.kind === "list" ? argument.items[0] : argument
  return target?.kind === "text" ? [{ name: target.text, at: target.at }] : []
}

function namesInSub(argument: TemplateNode): readonly NameUse[] {
  const [text, variables] = argument.kind === "list" ? argument.items : [argument]
  if (text?.kind !== "text") return []
  const own = variables?.kind === "map" ? variables.entries : new Map()
  return subPieces(text.text).flatMap((piece) =>
    "name" in piece && !own.has(piece.name) ? [{ name: piece.name, at: text.at }] : [],
  )
}

/** The name may carry an attribute: `Role.Arn`. */
function isDeclared({ parameters, resources }: Template, name: string): boolean {
  return parameters.has(name) || PSEUDO_PARAMETERS.has(name) || resources.has(name.split(".")[0] ?? "")
}

function checkCondition(template: Template, name: string, at: Location): void {
  if (template.conditions.has(name)) return
  throw new TemplateError(at, {
    code: "CONDITION_UNKNOWN",
    problem: `There is no condition ${name}`,
    hint: `Declare it under Conditions, which has ${[...template.conditions.keys()].join(", ") || "none"}`,
  })
}
