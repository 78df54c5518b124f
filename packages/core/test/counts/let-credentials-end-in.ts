import type { RefreshWorld } from "../support/a-refresh-world.ts"
import { withEnd } from "../support/with-end.ts"

/** From now on, all credentials are given with this little time left, as a cache in between would. */
export function letCredentialsEndIn(world: RefreshWorld, leftMs: number): void {
  world.requestHandler = withEnd(world.requestHandler, () => world.nowMs + leftMs)
}
