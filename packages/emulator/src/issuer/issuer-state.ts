import type { Clock } from "../world/clock.ts"
import type { Keyring } from "../world/keyring.ts"

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
}

/** The issuer's side of a job. The bearer itself is not kept, so that nothing can print it. */
export interface IssuerJob {
  accepts(bearer: string): boolean
  isRunning(): boolean
  /** A fresh token; without an audience, the one of the job's claims. */
  mint(audience: string | undefined): Promise<string>
}

/** @throws {TypeError} when `githubIssuer` is no URL that an issuer can have */
export function createIssuerState(options: IssuerOptions): IssuerState {
  checkIssuerUrl(options.githubIssuer)
  return { ...options, baseUrl: () => options.baseUrl(), jobs: new Map() }
}

function checkIssuerUrl(issuer: string): void {
  if (/^https?:\/\/[^/?#\s]+(\/[^/?#\s]+)*$/.test(issuer) && URL.canParse(issuer)) return
  throw new TypeError(
    `The githubIssuer ${JSON.stringify(issuer)} is not a URL without query and trailing slash, e.g. "https://token.actions.githubusercontent.com"`,
  )
}
