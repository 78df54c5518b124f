/**
 * What becomes of a claim.
 *
 * - `ok`: a tag.
 * - `absent`: the token doesn't have the claim, so there is no tag, and no error.
 * - `empty`, `not-a-string`: AWS doesn't say what Cognito makes of it; counted as no tag.
 * - `illegal`: has characters that no tag may have, and `too-long`: more than 256 of them. The job gets no credentials.
 */
export type TagState = "ok" | "absent" | "empty" | "not-a-string" | "illegal" | "too-long"

/** One tag of the mapping. */
export interface BudgetTag {
  readonly key: string
  readonly claim: string
  readonly state: TagState
  /** Of key and value in UTF-8; 0 when there is no tag. */
  readonly bytes: number
  /** How much of the packed size, in percent of AWS's limit, would go with the tag. */
  readonly percent: number
  /** The characters that no tag may have, each once. */
  readonly illegalCharacters?: string
  /** The most characters that the claim can have, where that is known. */
  readonly longest?: number
}

/** A packed size, in percent of what AWS allots. */
export interface PackedSize {
  readonly percent: number
  /** AWS's own figure is expected between these two. */
  readonly lowPercent: number
  readonly highPercent: number
}

/** What a shorter key would save. */
export interface Abbreviation {
  readonly key: string
  readonly shorter: string
  readonly savedBytes: number
  /** Of the packed size, in percent of AWS's limit. */
  readonly savedPercent: number
}

/** What the session tags of a job cost. */
export interface Budget {
  /**
   * - `fits`: no more than AWS is known to have taken of a pool's token, 47 %.
   * - `uncertain`: AWS may refuse it. Its other limit, on the whole session token, isn't documented and was met below 50 %.
   * - `refused`: a value is no legal tag, or the tags are too large by any estimate.
   */
  readonly verdict: "fits" | "uncertain" | "refused"
  /** In the order of the mapping. */
  readonly tags: readonly BudgetTag[]
  /** Of all keys and values in UTF-8. AWS's console speaks of a limit of 460, without saying what counts; STS has none. */
  readonly bytes: number
  /** Of the subject, which goes along in `amr` and counts for the session token, not for the packed size. */
  readonly subjectBytes: number
  readonly packed: PackedSize
  /** The same with the longest values that each claim can have, up to the 256 characters of a tag. */
  readonly longest: PackedSize & {
    /** Keys whose claim can be longer than 256 characters: such a job gets no credentials. */
    readonly tooLong: readonly string[]
    /** Keys whose claim has no known limit. */
    readonly unlimited: readonly string[]
  }
  /** Shorter keys, the most useful first. Every policy that names the tag has to change with it. */
  readonly abbreviations: readonly Abbreviation[]
}
