/** Maps items in their order, never more than `atOnce` of them at the same time. After a failure no further one is begun. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const waiting = numbered(items)
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await map(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  return results
}

/** All workers share it, and it ends for all of them when one throws: an array's own iterator would go on. */
function* numbered<Item>(items: readonly Item[]): Generator<[number, Item]> {
  yield* items.entries()
}
