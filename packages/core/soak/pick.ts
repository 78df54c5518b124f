/** One of a list, by a number from 0 to below 1. */
export function pick<Item>(items: readonly [Item, ...Item[]], random: number): Item {
  return items[Math.floor(random * items.length)] ?? items[0]
}
