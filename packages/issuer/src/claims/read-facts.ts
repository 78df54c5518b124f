import { isRecord } from "../is-record.ts"
import { IssuerError } from "../issuer-error.ts"
import type { FactValue } from "./claims-schema.ts"
import type { CompiledFacts } from "./compile-facts.ts"
import { factFault } from "./fact-fault.ts"

/** The facts of one job, by name. */
export type Facts = Readonly<Record<string, FactValue>>

/**
 * Makes sure that a registrar says what the schema allows, all of it and nothing else.
 *
 * @param ownFacts What the operator says for every job of this registrar.
 * @throws {IssuerError} `ERR_FACT_UNKNOWN`, `ERR_FACT_INVALID` or `ERR_FACT_MISSING`, with the fact's name and no value
 */
export function readFacts(rules: CompiledFacts, given: unknown, ownFacts: Facts = {}): Facts {
  if (!isRecord(given)) throw new IssuerError("ERR_FACT_INVALID", "facts is not an object.")
  const facts = Object.entries(given).map(([name, value]) => readFact(rules, [name, value], ownFacts))
  const all = Object.fromEntries([...facts, ...Object.entries(ownFacts)])
  const missing = [...rules].find(([name, { isOptional }]) => !isOptional && !Object.hasOwn(all, name))
  if (missing) throw new IssuerError("ERR_FACT_MISSING", `The fact ${missing[0]} is missing.`)
  return all
}

function readFact(rules: CompiledFacts, [name, value]: [string, unknown], ownFacts: Facts): [string, FactValue] {
  const rule = rules.get(name)
  if (!rule) throw new IssuerError("ERR_FACT_UNKNOWN", "facts has a name that the claims schema doesn't.")
  if (Object.hasOwn(ownFacts, name)) {
    throw new IssuerError(
      "ERR_FACT_UNKNOWN",
      `The fact ${name} is set by the operator, for every job of this registrar.`,
    )
  }
  const fault = factFault(rule, value)
  if (fault || !isFactValue(value)) throw new IssuerError("ERR_FACT_INVALID", `The fact ${name} ${fault}.`)
  return [name, value]
}

function isFactValue(value: unknown): value is FactValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
}
