import type { CompiledFacts } from "../claims/compile-facts.ts"
import { factFault } from "../claims/fact-fault.ts"
import { invalidOption } from "../invalid-option.ts"
import { isRecord } from "../is-record.ts"
import { requireKnown } from "../require-known.ts"
import type { Registrar } from "./registrar.ts"

/** @throws {IssuerError} `ERR_OPTION_INVALID` for a registrar without a usable name or hash, or with impossible facts */
export function checkRegistrars(registrars: readonly Registrar[], rules: CompiledFacts): void {
  if (!Array.isArray(registrars) || registrars.length === 0) {
    throw invalidOption("registrars", "is empty, so nobody could register a job")
  }
  for (const registrar of registrars) requireKnown("registrars", registrar, ["name", "secretSha256", "facts"])
  const names = registrars.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw invalidOption("registrars", `has ${twice} twice`)
  for (const registrar of registrars) checkRegistrar(registrar, rules)
  checkHashes(registrars)
}

/** With one secret for two, the issuer would take the second for the first, and give its jobs the first one's facts. */
function checkHashes(registrars: readonly Registrar[]): void {
  const owners = new Map<string, string>()
  for (const { name, secretSha256 } of registrars) {
    for (const hash of new Set([secretSha256].flat())) {
      const owner = owners.get(hash)
      if (owner !== undefined) throw invalidOption("registrars", `has the same secret for ${owner} and ${name}`)
      owners.set(hash, name)
    }
  }
}

function checkRegistrar(registrar: Registrar, rules: CompiledFacts): void {
  const { name, secretSha256, facts = {} } = registrar
  // It may come from a file, where no compiler looks.
  if (typeof name !== "string" || !/^[\w.-]{1,64}$/.test(name))
    throw invalidOption("registrars", "has a name of other characters than letters, digits and _.-")
  const hashes = [secretSha256].flat()
  if (hashes.length === 0 || !hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) {
    throw invalidOption(`registrars.${name}.secretSha256`, "is no SHA-256 in lower-case hexadecimal")
  }
  if (!isRecord(facts)) throw invalidOption(`registrars.${name}.facts`, "is not an object")
  for (const [fact, value] of Object.entries(facts)) {
    const rule = rules.get(fact)
    const fault = rule ? factFault(rule, value) : "is not in the claims schema"
    if (fault) throw invalidOption(`registrars.${name}.facts.${fact}`, fault)
  }
}
