import type { PartDifference } from "../difference.ts"
import { inlinePolicies, type ResourceState, trustPolicy } from "../resource-state.ts"
import { comparePolicies } from "./compare-policies.ts"
import { flattenFacts } from "./flatten-facts.ts"
import { partDifference } from "./part-difference.ts"

/** In what a resource differs from the model; what wasn't read is passed over. */
export function compareStates(there: ResourceState, wanted: ResourceState): readonly PartDifference[] {
  const settings = partDifference("settings", {
    there: flattenFacts("", there.settings),
    wanted: flattenFacts("", without(wanted.settings, Object.keys(there.unread))),
  })
  const names = [...new Set([...Object.keys(wanted.policies), ...Object.keys(there.policies)])].filter(
    (name) => name === trustPolicy || !(inlinePolicies in there.unread),
  )
  return [
    ...settings,
    ...names.flatMap((name) => comparePolicies(name, { there: there.policies[name], wanted: wanted.policies[name] })),
  ]
}

function without(settings: ResourceState["settings"], names: readonly string[]): ResourceState["settings"] {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)))
}
