import type { CompiledFact } from "./compile-facts.ts"

const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
const controlCharacter = /[\p{C}]/u

/** What is wrong with a fact's value, without the value. */
export function factFault(fact: CompiledFact, value: unknown): string | undefined {
  if (fact.type === "number") return Number.isSafeInteger(value) ? undefined : "is not a whole number"
  if (typeof value !== fact.type) return `is not a ${fact.type}`
  return typeof value === "string" ? textFault(fact, value) : undefined
}

function textFault({ maxLength, isTagSafe, pattern }: CompiledFact, text: string): string | undefined {
  if (text === "") return "is empty"
  if (text.length > maxLength) return `is longer than ${maxLength} characters`
  if (controlCharacter.test(text)) return "has a control character or a lone surrogate"
  if (isTagSafe && !tagValue.test(text)) return "has a character that no AWS tag value may have"
  return pattern && !pattern.test(text) ? "does not match its pattern" : undefined
}
