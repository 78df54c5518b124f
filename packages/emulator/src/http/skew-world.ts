import type { World } from "../world/world.ts"
import type { Fault } from "./fault.ts"

/** The same world, with the clock as far off as a fault says. */
export function skewWorld(world: World, fault: Fault | undefined): World {
  const { skewMs } = fault ?? {}
  if (fault?.fault !== "clock-skew" || skewMs === undefined) return world
  return { ...world, clock: { now: () => world.clock.now() + skewMs } }
}
