import type { Clock } from "../world/clock.ts"
import type { CiClaims } from "./ci-claims.ts"
import type { CiJobOptions } from "./ci-job.ts"
import type { JobFolder } from "./job-folder.ts"

/** What a CI's way of delivery has to work with: one job's tokens. */
export interface JobTokens {
  /** Of the job, as its token URLs have it. */
  readonly id: string
  readonly claims: CiClaims
  /** Those that the job names. */
  readonly variables: CiJobOptions["variables"]
  /** What starts the CI's command. */
  readonly commandProgram: CiJobOptions["commandProgram"]
  /** Whether the job may have tokens: it has the permission, and isn't of a fork that gets none. */
  readonly permitted: boolean
  /** What the job shows to be let in. */
  readonly bearer: string
  readonly clock: Clock
  /** Of tokens for which the job doesn't choose it. */
  readonly lifetimeSeconds: number
  /** Signs a token of now. */
  mint(change?: TokenChange): Promise<string>
  /** Whether the job hasn't ended. */
  isRunning(): boolean
  /** Where the job asks: below the listener, or on the vendor's host while the emulator doesn't listen. */
  url(host: string): string
  /** The URL of the listener; absent while the emulator doesn't listen. */
  listenerUrl(): string | undefined
  /** The job's own folder, which goes when the job ends. It is made at the first call. */
  folder(): Promise<JobFolder>
}

/** How one token differs from the job's others. */
export interface TokenChange {
  readonly issuer?: string
  readonly audience?: string | readonly string[] | undefined
  readonly lifetimeSeconds?: number | undefined
  /** Claims that were given for the job win over these. */
  readonly claims?: CiClaims
}
