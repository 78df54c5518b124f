import type { PlainNode } from "../nodes/template-node.ts"
import type { ParameterDeclaration } from "../template/template.ts"
import { TemplateError } from "../template-error.ts"

/** @throws {TemplateError} `PARAMETER_INVALID` when a value breaks a rule of its declaration */
export function checkParameter(declared: ParameterDeclaration, value: PlainNode): void {
  for (const text of texts(value)) {
    const problem = brokenRule(declared, text)
    if (problem === undefined) continue
    const shown = declared.noEcho ? "" : `, and it is ${JSON.stringify(text)}`
    throw new TemplateError(declared.at, {
      code: "PARAMETER_INVALID",
      problem: `Parameter ${declared.name} ${problem}${shown}`,
      hint: declared.constraintDescription ?? "Give another value, or change the declaration",
    })
  }
}

function texts(value: PlainNode): readonly string[] {
  if (value.kind === "text") return [value.text]
  return value.kind === "list" ? value.items.flatMap(texts) : []
}

function brokenRule(declared: ParameterDeclaration, text: string): string | undefined {
  const { allowedValues, allowedPattern, type } = declared
  if (/\bNumber\b/.test(type) && !isNumber(text)) return "must be a number"
  if (allowedValues && !allowedValues.includes(text)) return `must be one of ${allowedValues.join(", ")}`
  if (allowedPattern && !matches(allowedPattern, text)) return `must match the pattern ${allowedPattern}`
  return brokenLimit(declared, text)
}

function brokenLimit(
  { minLength, maxLength, minValue, maxValue }: ParameterDeclaration,
  text: string,
): string | undefined {
  if (minLength !== undefined && text.length < minLength) return `must have at least ${minLength} characters`
  if (maxLength !== undefined && text.length > maxLength) return `must have at most ${maxLength} characters`
  if (minValue !== undefined && Number(text) < minValue) return `must be at least ${minValue}`
  if (maxValue !== undefined && Number(text) > maxValue) return `must be at most ${maxValue}`
  return undefined
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text))
}

/** Patterns are Java's. One that JavaScript can't read is taken as met. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "s").test(text)
  } catch {
    return true
  }
}
