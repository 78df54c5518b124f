import { invalidOption } from "../invalid-option.ts"
import { isRecord } from "../is-record.ts"
import { requireKnown } from "../require-known.ts"
import { checkSessionTags } from "./check-session-tags.ts"
import { claimNameFault } from "./claim-name-fault.ts"
import type { ClaimsSchema, FactValue } from "./claims-schema.ts"
import { type CompiledFact, type CompiledFacts, compileFacts } from "./compile-facts.ts"
import { factFault } from "./fact-fault.ts"
import { fillTemplate } from "./fill-template.ts"
import { templateNames } from "./template-names.ts"

const fixedRule: CompiledFact = { type: "string", isOptional: false, maxLength: 256, isTagSafe: true }

/** @throws {IssuerError} `ERR_OPTION_INVALID` for a schema that could never give a sound token */
export function checkClaimsSchema(schema: ClaimsSchema): CompiledFacts {
  checkForm(schema)
  const facts = compileFacts(schema.facts)
  checkFixed(schema, facts)
  checkSubject(schema.subject, facts)
  checkSessionTags(schema, facts)
  for (const role of schema.roles ?? []) checkRole(role, facts)
  return facts
}

/** The schema may come from a file, where no compiler looks. */
function checkForm(schema: ClaimsSchema): void {
  requireKnown("claims", schema, ["facts", "subject", "fixed", "sessionTags", "roles"])
  const { facts, subject, fixed = {}, sessionTags, roles = [] } = schema
  if (!isRecord(facts)) throw invalidOption("claims.facts", "is not an object")
  if (typeof subject !== "string" || subject === "") throw invalidOption("claims.subject", "is not a text")
  if (!isRecord(fixed)) throw invalidOption("claims.fixed", "is not an object")
  if (!Array.isArray(roles)) throw invalidOption("claims.roles", "is not an array")
  if (sessionTags) requireKnown("claims.sessionTags", sessionTags, ["tags", "transitive"])
  if (sessionTags && !isRecord(sessionTags.tags)) throw invalidOption("claims.sessionTags.tags", "is not an object")
}

function checkFixed({ fixed = {} }: ClaimsSchema, facts: CompiledFacts): void {
  for (const [name, value] of Object.entries(fixed)) {
    const fault = claimNameFault(name) ?? factFault({ ...fixedRule, type: typeOf(value) }, value)
    if (fault) throw invalidOption(`claims.fixed.${name}`, fault)
    if (facts.has(name)) throw invalidOption(`claims.fixed.${name}`, "is a fact too")
  }
}

function typeOf(value: FactValue): CompiledFact["type"] {
  if (typeof value === "number") return "number"
  return typeof value === "boolean" ? "boolean" : "string"
}

function checkSubject(subject: string, facts: CompiledFacts): void {
  if (!/^[\x21-\x7e]+$/.test(subject)) throw invalidOption("claims.subject", "has to be of printable ASCII, no spaces")
  checkNames("claims.subject", subject, facts)
  checkSeparation("claims.subject", subject, ":")
}

function checkRole(role: string, facts: CompiledFacts): void {
  if (!/^arn:[\w-]+:iam::(\d{12}|\{[^{}]+\}):role\/.+$/.test(role)) {
    throw invalidOption("claims.roles", "has to hold role ARNs")
  }
  if (role.includes("*")) throw invalidOption("claims.roles", "has a wildcard, which AWS takes literally")
  checkNames("claims.roles", role, facts)
  checkSeparation("claims.roles", role, ":/")
}

/** Between two facts there has to be a character that no value has, or `a-b` and `c` would be the same as `a` and `b-c`. */
function checkSeparation(option: string, template: string, separators: string): void {
  const between = template.split(/\{[^{}]*\}/).slice(1, -1)
  if (between.every((text) => [...separators].some((separator) => text.includes(separator)))) return
  throw invalidOption(option, `has two facts without a ${[...separators].join(" or ")} between them`)
}

/** A token always needs its subject and its roles, so no fact of theirs may be missing. */
function checkNames(option: string, template: string, facts: CompiledFacts): void {
  if (/[{}]/.test(fillTemplate(template, () => ""))) throw invalidOption(option, "has a brace without its other half")
  for (const name of templateNames(template)) {
    const fact = facts.get(name)
    if (!fact) throw invalidOption(option, `names {${name}}, which is no fact`)
    if (fact.isOptional) throw invalidOption(option, `names {${name}}, which is optional`)
  }
}
