import type { Fault } from "@claimbridge/emulator"
import type { RefusingWorld } from "./refusing-world.ts"

/** Makes the next calls go wrong for one attempt. */
export async function withFault(
  { emulator }: RefusingWorld,
  fault: Fault,
  attempt: () => Promise<unknown>,
): Promise<unknown> {
  emulator.failNext(fault)
  return attempt().finally(() => emulator.clearFaults())
}
