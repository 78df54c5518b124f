import type { OptionValues } from "../frame/option-values.ts"

/** Whether the chain that stands nearest is empty: it leaves out one that holds for all roles, and the tags of its hops. */
export function leavesChainOut(options: OptionValues): boolean {
  const hops = options.list("chain").length + options.maps("chain").length
  return options.origin("chain") !== undefined && hops === 0
}
