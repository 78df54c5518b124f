import type { WireFault } from "../test/faults/wire-faults.ts"
import { pick } from "./pick.ts"
import { randomFrom } from "./random-from.ts"
import type { Schedule } from "./schedule.ts"

/** Operations of an exchange. What the clients do with their credentials goes right. */
const operations = ["token", "GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity", "AssumeRole"]
const share = 0.12
const passing = [
  "reset",
  "reset in the body",
  "truncated",
  "hang",
  "slow drip",
  "status 500",
  "status 503",
  "throttle",
] as const
/** After these the exchange fails, and the next one begins. */
const lasting = ["malformed", "empty", "wrong content type", "expired"] as const
const lastingShare = 0.1

/** Says how a request goes wrong, if it does: in an outage all alike, else at random, always the same for a seed and the nth request of an operation. */
export function faultChooser(
  seed: string,
  { outages }: Schedule,
): (operation: string, atSeconds: number) => WireFault | undefined {
  const counts = new Map<string, number>()
  return (operation, atSeconds) => {
    if (!operations.includes(operation)) return undefined
    const nth = (counts.get(operation) ?? 0) + 1
    counts.set(operation, nth)
    const outage = outages.find(({ fromSeconds, untilSeconds }) => atSeconds >= fromSeconds && atSeconds < untilSeconds)
    if (outage) return outage.fault
    const random = randomFrom(`${seed} ${operation} ${nth}`)
    if (random() >= share) return undefined
    return random() < lastingShare ? pick(lasting, random()) : pick(passing, random())
  }
}
