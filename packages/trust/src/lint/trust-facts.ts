import type { Pool } from "../pool.ts"

/** What is known about the role besides the policy. Each fact lets more be found, and less be guessed. */
export interface TrustFacts {
  /** The pool whose jobs the role is for: its id, its mapping and who issues its tokens. */
  readonly pool?: Pool
  /** The tags of the role itself, key → value. */
  readonly roleTags?: Readonly<Record<string, string>>
  /** The ids of the owners (organizations, groups) that are yours. */
  readonly ownerIds?: readonly string[]
}
