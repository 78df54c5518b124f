import type { CognitoCredentials } from "@claimbridge/core"
import type { JobSettings } from "./job-settings.ts"

/** What the main step tells the endpoint's process. It goes from memory to memory: the keys are on no disk. */
export interface EndpointOrder {
  readonly job: JobSettings
  /** What the main step got, by profile; times as text. */
  readonly held: Readonly<Record<string, Omit<CognitoCredentials, "expiration"> & { readonly expiration: string }>>
  readonly tokenFile: string
  /** The process that lives as long as the job. */
  readonly jobPid: number
}

/** What the process answers. */
export type EndpointAnswer =
  | { readonly address: string; readonly variables: Readonly<Record<string, string>> }
  | { readonly failure: string }
