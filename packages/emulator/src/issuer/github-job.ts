import type { GithubClaims, GivenClaims } from "./github-claims.ts"

/** A running GitHub Actions job that may ask for tokens. */
export interface GithubJob {
  /** Made for this job; part of its token URL. */
  readonly id: string
  /**
   * What the runner sets, `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN` included.
   *
   * The URL follows the emulator: the listener's once it listens, a host name of GitHub's before.
   */
  readonly env: Readonly<Record<string, string>>
  /** What the job's tokens say, without times and `jti`. */
  readonly claims: GithubClaims
  /** Ends the job: it gets no more tokens. */
  end(): void
}

/** Which job to start. */
export interface GithubJobOptions {
  /** What the job is; the rest follows. `undefined` leaves a claim out. Default: a push to `octo-org/octo-repo`. */
  readonly claims?: GivenClaims
  /**
   * `false` gives the `sub` of names alone that repositories from before July 2026 have.
   * Default: true, but false on a GitHub Enterprise Server, which has no other.
   */
  readonly immutableSub?: boolean
}
