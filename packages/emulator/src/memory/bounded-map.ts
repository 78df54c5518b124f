/**
 * A map that keeps the entries that were added last, and forgets the oldest first.
 *
 * Keys stand in a ring: finding the oldest key of a plain `Map` means walking over all that were deleted before it.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #limit: number
  readonly #keys: Key[] = []
  #next = 0

  /** @param limit The most entries that are kept. */
  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  override set(key: Key, value: Value): this {
    if (!this.has(key)) this.#remember(key)
    return super.set(key, value)
  }

  #remember(key: Key): void {
    const oldest = this.#keys[this.#next]
    if (oldest !== undefined) this.delete(oldest)
    this.#keys[this.#next] = key
    this.#next = (this.#next + 1) % this.#limit
  }
}
