import type { RefreshWorld } from "../support/a-refresh-world.ts"
import { countCalls } from "./count-calls.ts"

/** The number of exchanges that some work takes, in words for the table. */
export async function exchanges(world: RefreshWorld, work: () => Promise<unknown>): Promise<string> {
  return String((await countCalls(world, work)).exchanges)
}
