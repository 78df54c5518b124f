import type { EquivalentMutant } from "./equivalent-mutant.ts"
import type { Mutant } from "./mutant.ts"

/** How many mutants of one file met which end. */
export interface FileScore {
  readonly file: string
  readonly killed: number
  readonly timedOut: number
  readonly survived: number
  readonly equivalent: number
}

export interface Judgment {
  readonly scores: readonly FileScore[]
  /** Mutants that the tests should have noticed. */
  readonly survivors: readonly Mutant[]
  /** Entries of the list of equivalent mutants that match no survivor. */
  readonly outdated: readonly EquivalentMutant[]
  /** Killed and timed out mutants in percent of all but the equivalent ones. */
  readonly killedPercent: number
}

/** Weighs a run of mutation tests against the list of mutants that make no difference. */
export function judgeMutants(mutants: readonly Mutant[], equivalents: readonly EquivalentMutant[]): Judgment {
  const files = [...new Set(mutants.map(({ file }) => file))].toSorted()
  const isExcused = (mutant: Mutant) => equivalents.some((known) => isSame(known, mutant))
  const survived = mutants.filter(({ fate }) => fate === "survived")
  const survivors = survived.filter((mutant) => !isExcused(mutant))
  const caught = mutants.length - survived.length
  return {
    scores: files.map((file) => scoreOf(file, mutants, survivors)),
    survivors,
    outdated: equivalents.filter(
      (known) => files.includes(known.file) && !survived.some((mutant) => isSame(known, mutant)),
    ),
    killedPercent: caught + survivors.length === 0 ? 0 : (100 * caught) / (caught + survivors.length),
  }
}

function scoreOf(file: string, mutants: readonly Mutant[], survivors: readonly Mutant[]): FileScore {
  const own = mutants.filter((mutant) => mutant.file === file)
  const count = (fate: Mutant["fate"]) => own.filter((mutant) => mutant.fate === fate).length
  const survived = survivors.filter((mutant) => mutant.file === file).length
  return {
    file,
    killed: count("killed"),
    timedOut: count("timed out"),
    survived,
    equivalent: count("survived") - survived,
  }
}

function isSame(known: EquivalentMutant, { file, code, original, replacement }: Mutant): boolean {
  return known.file === file && known.code === code && known.original === original && known.replacement === replacement
}
