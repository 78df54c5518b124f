import type { Facts } from "../facts.ts"
import type { Check } from "./check.ts"
import { checkExchange } from "./check-exchange.ts"
import { checkJob } from "./check-job.ts"
import { checkNetwork } from "./check-network.ts"
import { checkOrganization } from "./check-organization.ts"
import { checkPool } from "./check-pool.ts"
import { checkPoolSafety } from "./check-pool-safety.ts"
import { checkProvider } from "./check-provider.ts"
import { checkRole } from "./check-role.ts"
import { checkTags } from "./check-tags.ts"

/** All checks, in the order in which an exchange meets what they look at. */
export function allChecks(facts: Facts): readonly Check[] {
  const before = [
    ...checkJob(facts),
    ...checkNetwork(facts),
    ...checkPool(facts),
    ...checkProvider(facts),
    ...checkTags(facts),
    ...checkRole(facts),
  ]
  const checks = [...before, ...checkPoolSafety(facts), ...checkOrganization(facts, before), ...checkExchange(facts)]
  return facts.exchange.state === "done" ? checks.map(thoughItWorks) : checks
}

/** AWS has the last word: what should have stopped an exchange that worked is a warning. */
function thoughItWorks(check: Check): Check {
  const { stops, kind, ...rest } = check
  return check.state === "broken" && stops ? { ...rest, state: "warning" } : check
}
