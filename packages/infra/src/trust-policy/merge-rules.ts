import type { Rule } from "./rule.ts"

/** Makes one rule of those that differ in the values of one claim only: they let in the same jobs. */
export function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const claims = new Set(rules.flatMap((rule) => [...rule.claims.keys()]))
  return [...claims].reduce(mergeBy, rules)
}

function mergeBy(rules: readonly Rule[], claim: string): readonly Rule[] {
  const merged = new Map<string, Rule>()
  for (const rule of rules) {
    const name = nameWithout(rule, claim)
    const other = merged.get(name)
    merged.set(name, other ? union(other, rule, claim) : rule)
  }
  return [...merged.values()]
}

/** What two rules have in common that differ in a claim only. */
function nameWithout({ issuer, sessionName, claims }: Rule, claim: string): string {
  const others = [...claims].filter(([name]) => name !== claim).map(([name, values]) => [name, values.toSorted()])
  return JSON.stringify([issuer, sessionName, claims.has(claim), others.toSorted()])
}

function union(one: Rule, other: Rule, claim: string): Rule {
  const values = new Set([...(one.claims.get(claim) ?? []), ...(other.claims.get(claim) ?? [])])
  return values.size === 0 ? one : { ...one, claims: new Map([...one.claims, [claim, [...values]]]) }
}
