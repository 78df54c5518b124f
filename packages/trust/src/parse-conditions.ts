import { findOperator, nearestOperator, type QualifiedOperator } from "./find-operator.ts"
import { isRecord } from "./is-record.ts"
import { jsonType } from "./json-type.ts"
import { memberPath } from "./member-path.ts"
import type { Condition, ConditionValue, Effect, PolicyVersion } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { resolveTemplate } from "./resolve-template.ts"
import { parseTemplate, plainTemplate, type Template } from "./template.ts"

interface ConditionPlace {
  readonly path: string
  readonly version: PolicyVersion
  readonly effect: Effect
}

/**
 * Reads `Condition` into one entry for each operator and key; all of them must hold. An operator without keys restricts
 * nothing, and IAM doesn't even look at its name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function parseConditions(value: unknown, place: ConditionPlace): readonly Condition[] {
  if (value === undefined) return []
  return entries(value, place.path).flatMap(([name, keys]) => {
    const path = memberPath(place.path, name)
    if (isRecord(keys) && Object.keys(keys).length === 0) return []
    const operator = readOperator(name, path)
    return entries(keys, path).map(([key, values]) =>
      parseCondition(values, {
        ...operator,
        operatorName: name,
        key,
        version: place.version,
        effect: place.effect,
        path: memberPath(path, key),
      }),
    )
  })
}

function entries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (isRecord(value)) return Object.entries(value)
  throw new PolicyError("WRONG_TYPE", path, `must be an object, not ${jsonType(value)}.`)
}

function readOperator(name: string, path: string): QualifiedOperator {
  const operator = findOperator(name)
  if (operator) return operator
  const nearest = nearestOperator(name)
  const advice = nearest ? `The nearest is "${nearest}".` : 'Typical are "StringEquals" and "StringLike".'
  throw new PolicyError("UNKNOWN_OPERATOR", path, `unknown condition operator "${name}". ${advice}`)
}

type ConditionHead = QualifiedOperator & ConditionPlace & { readonly operatorName: string; readonly key: string }

function parseCondition(value: unknown, head: ConditionHead): Condition {
  const { version, ...rest } = head
  const policyValues = parseValues(value, head.path)
  const replaces = head.operator.replacesVariables && version === "2012-10-17"
  const values = policyValues.map((text) => parseValue(replaces ? parseTemplate(text) : plainTemplate(text), head))
  const hasLiteral = !replaces && policyValues.some((text) => text.includes("${"))
  return {
    ...rest,
    lookupKey: head.key.toLowerCase(),
    policyValues,
    values,
    resolvedValues: values.map((each) => resolveTemplate(each.template, () => undefined).text),
    hasVariables: values.some((each) => each.matches === undefined),
    ...(hasLiteral && {
      literal: head.operator.replacesVariables ? "VERSION_WITHOUT_VARIABLES" : "VARIABLE_NOT_REPLACED",
    }),
  }
}

function parseValue(template: Template, { operator }: QualifiedOperator): ConditionValue {
  if (template.parts.some((part) => part.kind === "variable")) return { template }
  return { template, matches: operator.compile(resolveTemplate(template, () => undefined)) }
}

function parseValues(value: unknown, path: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((item, index) => {
    if (typeof item === "string") return item
    if (typeof item === "number" || typeof item === "boolean") return String(item)
    const place = Array.isArray(value) ? `${path}[${index}]` : path
    throw new PolicyError("WRONG_TYPE", place, `must be a string, number or boolean, not ${jsonType(item)}.`)
  })
}
