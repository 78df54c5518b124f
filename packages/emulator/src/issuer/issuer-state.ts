import { type CiRegistry, createCiRegistry } from "../ci/ci-registry.ts"
import { BoundedMap } from "../memory/bounded-map.ts"
import type { Clock } from "../world/clock.ts"
import type { Keyring } from "../world/keyring.ts"
import { checkIssuerUrl } from "./check-issuer-url.ts"

const MAX_ENDED_JOBS = 10_000

export interface IssuerOptions {
  /** Signs the tokens. */
  readonly keyring: Pick<Keyring, "github" | "cognito" | "signingKey">
  readonly clock: Clock
  /** GitHub's issuer URL: `https://token.actions.githubusercontent.com`, with `/<slug>` for an enterprise. */
  readonly githubIssuer: string
  /** Where the emulator listens, without a trailing slash; `undefined` while it doesn't. */
  baseUrl(): string | undefined
}

/** What the emulator's own issuers know. */
export interface IssuerState extends IssuerOptions {
  /** By job id. */
  readonly jobs: Map<string, IssuerJob>
  /** Jobs that ended, by job id; the oldest is forgotten first. */
  readonly endedJobs: Map<string, EndedJob>
  /** The jobs of `ciJob()`. */
  readonly ci: CiRegistry
}

/** All that is left of a job: its bearer is told from a wrong one. */
export interface EndedJob {
  accepts(bearer: string): boolean
}

/** The issuer's side of a job. The bearer itself is not kept, so that nothing can print it. */
export interface IssuerJob extends EndedJob {
  /** A fresh token; without an audience, the one of the job's claims. */
  mint(audience: string | undefined): Promise<string>
}

/** @throws {TypeError} when `githubIssuer` is no URL that an issuer can have */
export function createIssuerState(options: IssuerOptions): IssuerState {
  checkIssuerUrl("githubIssuer", options.githubIssuer)
  const endedJobs = new BoundedMap<string, EndedJob>(MAX_ENDED_JOBS)
  return { ...options, baseUrl: () => options.baseUrl(), jobs: new Map(), endedJobs, ci: createCiRegistry() }
}
