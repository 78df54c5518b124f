import type { FlowOptions } from "@claimbridge/core"

/** What a background process needs to get credentials for one profile. No secret is in it but a proxy's password. */
export interface ProfileSettings {
  /** Tells profiles of the cache apart. */
  readonly key: string
  readonly options: FlowOptions
  /** Variables besides those of the job, such as a proxy's. */
  readonly env: Readonly<Record<string, string>>
}

/** What the step leaves for its background processes: a file for the job's user alone, or a message. */
export interface JobSettings {
  /** The step's private folder. */
  readonly folder: string
  readonly profiles: Readonly<Record<string, ProfileSettings>>
}
