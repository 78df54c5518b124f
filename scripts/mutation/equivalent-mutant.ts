import type { Mutant } from "./mutant.ts"

/** A mutant that no test can kill, because it behaves as the original does. */
export interface EquivalentMutant extends Pick<Mutant, "file" | "code" | "original" | "replacement"> {
  /** Why it makes no difference. */
  readonly reason: string
}
