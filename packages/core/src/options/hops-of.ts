/** The hops of a chain that was typed as one hop or several. */
export function hopsOf<Hop extends object>(chain: Hop | readonly Hop[] | undefined): readonly Hop[] {
  if (chain === undefined) return []
  return isList(chain) ? chain : [chain]
}

function isList<Hop>(chain: Hop | readonly Hop[]): chain is readonly Hop[] {
  return Array.isArray(chain)
}
