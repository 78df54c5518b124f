/** What `openIdToken()` of a session takes. */
export interface OpenIdTokenRequest {
  /** Whether a new one is wanted even though the one that is held lives. Default: false. */
  readonly forceRefresh?: boolean
  /**
   * The session's name as a template over claims, as `forRole` takes it. Default: `claimbridge-{run_id}` when the CI's
   * token has GitHub's run id, else `claimbridge`.
   */
  readonly roleSessionName?: string
}

/** The token that a pool gives for the CI's: a secret. */
export interface OpenIdToken {
  /** The token, to be sent to STS as `WebIdentityToken`. */
  readonly token: string
  /** When it ends, on this machine's clock. */
  readonly expiration: Date
  /** The identity that it speaks for. */
  readonly identityId: string
  /** The session's name, with the claims filled in, to be sent to STS as `RoleSessionName`. */
  readonly roleSessionName: string
}
