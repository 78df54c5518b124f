/** Tags for a new session, in the order in which they were given; keys are not yet known to be unique. */
export interface SessionTags {
  readonly tags: readonly SessionTag[]
  readonly transitiveTagKeys: readonly string[]
}

export interface SessionTag {
  readonly key: string
  readonly value: string
}
