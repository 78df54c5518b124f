/** AWS as a fleet finds it. */
export interface FleetWorld {
  readonly identityPoolId: string
  /** The environment of each machine's job. */
  readonly jobs: readonly Readonly<Record<string, string>>[]
}

/** What a fleet made of it. */
export interface FleetCounts {
  readonly getIds: number
  readonly throttled: number
}
