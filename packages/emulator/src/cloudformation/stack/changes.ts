/** Changes to the world that can be taken back together, so that a broken template leaves nothing behind. */
export class Changes {
  readonly #reverts: (() => void)[] = []

  put<K, V>(map: Map<K, V>, key: K, value: V): void {
    const existed = map.has(key)
    const before = map.get(key)
    map.set(key, value)
    this.#reverts.push(() => {
      if (existed && before !== undefined) map.set(key, before)
      else map.delete(key)
    })
  }

  push<T>(list: T[], item: T): void {
    list.push(item)
    this.#reverts.push(() => {
      list.splice(list.indexOf(item), 1)
    })
  }

  /** Assigns properties of an object. */
  assign<T extends object>(target: T, values: Partial<T>): void {
    const before = { ...target }
    Object.assign(target, values)
    this.#reverts.push(() => {
      for (const key of Object.keys(values)) if (!Object.hasOwn(before, key)) Reflect.deleteProperty(target, key)
      Object.assign(target, before)
    })
  }

  revert(): void {
    for (const revert of this.#reverts.splice(0).reverse()) revert()
  }
}
