import { evaluateCondition } from "../functions/evaluate-condition.ts"
import type { Scope } from "../functions/scope.ts"
import type { TextNode } from "../nodes/template-node.ts"
import type { Template } from "../template/template.ts"
import { TemplateError } from "../template-error.ts"

/** Gives a function that says whether a condition is true. Each condition is evaluated once, when it is asked for. */
export function createConditions(
  { template }: { readonly template: Template },
  scope: () => Scope,
): (name: TextNode) => boolean {
  const results = new Map<string, boolean>()
  const pending: string[] = []

  return ({ text: name, at }) => {
    const known = results.get(name)
    if (known !== undefined) return known
    const node = template.conditions.get(name)
    if (!node || pending.includes(name)) throw badCondition({ text: name, at, kind: "text" }, [...pending, name])

    pending.push(name)
    const result = evaluateCondition(node, scope())
    pending.pop()
    results.set(name, result)
    return result
  }
}

function badCondition(name: TextNode, trail: readonly string[]): TemplateError {
  const first = trail.indexOf(name.text)
  if (first === trail.length - 1) {
    return new TemplateError(name.at, {
      code: "CONDITION_UNKNOWN",
      problem: `There is no condition ${name.text}`,
      hint: "Declare it under Conditions",
    })
  }
  return new TemplateError(name.at, {
    code: "DEPENDENCY_CYCLE",
    problem: `Conditions refer to each other in a circle: ${trail.slice(first).join(" → ")}`,
    hint: "Take one of these references out",
  })
}
