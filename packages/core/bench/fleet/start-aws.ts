import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { FleetCounts, FleetWorld } from "./fleet-world.ts"

/** AWS in a process of its own. */
export interface FleetAws extends Disposable, FleetWorld {
  /** What was asked since the last count. */
  count(): Promise<FleetCounts>
}

/** Starts AWS for so many jobs. */
export async function startAws(jobCount: number): Promise<FleetAws> {
  const path = fileURLToPath(new URL("serve-aws.ts", import.meta.url))
  const child = fork(path, [String(jobCount)], { execArgv: ["--conditions=@claimbridge/source"] })
  const [world]: FleetWorld[] = await once(child, "message")
  if (world === undefined) throw new Error("the emulator did not start")
  return {
    ...world,
    count: async () => {
      child.send("count")
      const [counts]: FleetCounts[] = await once(child, "message")
      if (counts === undefined) throw new Error("the emulator did not count")
      return counts
    },
    [Symbol.dispose]: () => child.disconnect(),
  }
}
