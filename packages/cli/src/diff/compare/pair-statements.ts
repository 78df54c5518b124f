/** An effect alone in common makes no pair. */
const leastLikeness = 0.25

/** A statement of a policy. */
export interface Statement {
  /** Its `Sid` in quotes, or its number. */
  readonly title: string
  readonly facts: readonly string[]
}

/** A statement of each side that are meant to be the same one, or one without a partner. */
export interface StatementPair {
  readonly there?: Statement
  readonly wanted?: Statement
}

/** Finds for every statement the one of the other side that has the most in common with it. The order doesn't count in IAM. */
export function pairStatements(there: readonly Statement[], wanted: readonly Statement[]): readonly StatementPair[] {
  const candidates = wanted
    .flatMap((one) => there.map((other) => ({ wanted: one, there: other, likeness: likeness(one, other) })))
    .filter((pair) => pair.likeness > leastLikeness)
    .toSorted((one, other) => other.likeness - one.likeness)
  const partners = new Map<Statement, Statement>()
  const taken = new Set<Statement>()
  for (const pair of candidates) {
    if (partners.has(pair.wanted) || taken.has(pair.there)) continue
    partners.set(pair.wanted, pair.there)
    taken.add(pair.there)
  }
  const pairs = wanted.map((one): StatementPair => {
    const partner = partners.get(one)
    return { wanted: one, ...(partner && { there: partner }) }
  })
  return [...pairs, ...there.filter((other) => !taken.has(other)).map((other) => ({ there: other }))]
}

/** From 0 to 1: the share of facts that both have. */
function likeness({ facts: ones }: Statement, { facts: others }: Statement): number {
  const common = ones.filter((fact) => others.includes(fact)).length
  return common / Math.max(1, ones.length + others.length - common)
}
