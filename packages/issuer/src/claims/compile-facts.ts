import { invalidOption } from "../invalid-option.ts"
import { requireKnown } from "../require-known.ts"
import { claimNameFault } from "./claim-name-fault.ts"
import type { ClaimsSchema, FactRule } from "./claims-schema.ts"

const ruleNames = ["type", "optional", "maxLength", "pattern", "anyCharacter"]
const maxLengthLimit = 1024
const defaultMaxLength = 256

/** A rule with its defaults and its pattern ready to use. */
export interface CompiledFact {
  readonly type: "string" | "number" | "boolean"
  readonly isOptional: boolean
  readonly maxLength: number
  readonly pattern?: RegExp
  readonly isTagSafe: boolean
}

/** The rules by the name of their fact. */
export type CompiledFacts = ReadonlyMap<string, CompiledFact>

/** @throws {IssuerError} `ERR_OPTION_INVALID` for a rule that makes no sense */
export function compileFacts(facts: ClaimsSchema["facts"]): CompiledFacts {
  return new Map(Object.entries(facts).map(([name, rule]) => [name, compileFact(name, rule)]))
}

function compileFact(name: string, rule: FactRule): CompiledFact {
  const option = `claims.facts.${name}`
  requireKnown(option, rule, ruleNames)
  const fault = claimNameFault(name)
  if (fault) throw invalidOption(option, fault)
  const { type = "string", maxLength = defaultMaxLength } = rule
  if (!["string", "number", "boolean"].includes(type)) {
    throw invalidOption(`${option}.type`, "is none of string, number and boolean")
  }
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > maxLengthLimit) {
    throw invalidOption(`${option}.maxLength`, `is not a whole number from 1 to ${maxLengthLimit}`)
  }
  return {
    type,
    isOptional: rule.optional === true,
    maxLength,
    ...(rule.pattern !== undefined && { pattern: compilePattern(option, rule.pattern) }),
    isTagSafe: rule.anyCharacter !== true,
  }
}

function compilePattern(option: string, pattern: string): RegExp {
  if (typeof pattern !== "string") throw invalidOption(`${option}.pattern`, "is not a string")
  try {
    // By itself first: "a)|(b" would close the group around it, and match parts.
    return new RegExp(`^(?:${new RegExp(pattern, "u").source})$`, "u")
  } catch {
    throw invalidOption(`${option}.pattern`, "is no regular expression")
  }
}
