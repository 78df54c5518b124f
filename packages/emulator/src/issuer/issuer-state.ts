import { BoundedMap } from "../memory/bounded-map.ts"
import type { Clock } from "../world/clock.ts"
import type { Keyring } from "../world/keyring.ts"

const MAX_ENDED_JOBS = 10_000

export interface IssuerOptions {
  /** Signs the tokens. */
  readonly keyring: Pick<Keyring, "github" | "cognito">
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
  checkIssuerUrl(options.githubIssuer)
  return { ...options, baseUrl: () => options.baseUrl(), jobs: new Map(), endedJobs: new BoundedMap(MAX_ENDED_JOBS) }
}

function checkIssuerUrl(issuer: string): void {
  if (/^https?:\/\/[^/?#\s]+(\/[^/?#\s]+)*$/.test(issuer) && URL.canParse(issuer)) return
  throw new TypeError(
    `The githubIssuer ${JSON.stringify(issuer)} is not a URL without query and trailing slash, e.g. "https://token.actions.githubusercontent.com"`,
  )
}
