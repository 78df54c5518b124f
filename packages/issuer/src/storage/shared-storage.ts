/**
 * Where registrations and public keys are kept. An `unstorage` storage is one.
 *
 * Instances that share one see each other's jobs and keys. Whoever may write to it can change what jobs claim to be.
 */
export interface SharedStorage {
  /** The value of a key, `null` or `undefined` when it has none. */
  getItem(key: string): Promise<unknown>
  /** Keeps a JSON object. `ttl` is in seconds, for drivers that drop values by themselves. */
  setItem(key: string, value: object, options?: { readonly ttl?: number }): Promise<void>
  /** Forgets a key, also one that isn't there. */
  removeItem(key: string): Promise<void>
  /** All keys that begin with `base`, a colon after it. */
  getKeys(base: string): Promise<string[]>
}
