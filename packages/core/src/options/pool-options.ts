import type { IdentityCache } from "../identity/identity-cache.ts"

/** Options of the flows that go through an identity pool. */
export interface PoolOptions {
  /** The identity pool, such as `eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c`. Its region is read from it. */
  readonly identityPoolId: string
  /**
   * The provider's name in the pool: the issuer without scheme and without trailing slash. 1 to 128 characters.
   *
   * Default: made from the token's `iss`.
   */
  readonly login?: string
  /** The account of the pool, 12 digits; sent with `GetId`. Default: not sent. */
  readonly accountId?: string
  /**
   * The identity, such as `eu-west-1:0c9d…`, when it is known: skips `GetId`, the call with the smallest quota.
   *
   * It belongs to one exact `sub` of one provider in one pool. Default: asked with `GetId`.
   */
  readonly identityId?: string
  /**
   * Keeps the identity from one exchange to the next, which skips `GetId`: `fileIdentityCache(path)`, a
   * `memoryIdentityCache()` that several providers share, or your own; `"off"` asks every time.
   *
   * Default: in memory, for this provider alone. Not used when `identityId` is given.
   */
  readonly identityCache?: IdentityCache | "off"
}
