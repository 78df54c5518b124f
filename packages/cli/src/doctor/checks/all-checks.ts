import { checkChain } from "../chain/check-chain.ts"
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
    ...tagsAndRole(checkTags(facts), checkRole(facts)),
    ...checkChain(facts),
  ]
  const checks = [...before, ...checkPoolSafety(facts), ...checkOrganization(facts, before), ...checkExchange(facts)]
  return facts.exchange.state === "done" ? checks.map(thoughItWorks) : withoutEcho(checks)
}

/** A tag that another statement does without is missed by nobody. */
function tagsAndRole(tags: readonly Check[], role: readonly Check[]): readonly Check[] {
  const isLetIn = role.some(({ name, state }) => name === "role.trust" && state === "ok")
  const missed = tags.map((check) => (isLetIn && check.name === "pool.tags" ? thoughItWorks(check) : check))
  return [...missed, ...role]
}

/** What the exchange says of a cause that is named already is no second one to mend. */
function withoutEcho(checks: readonly Check[]): readonly Check[] {
  const [cause, ...others] = checks.filter(({ state, stops }) => state === "broken" && stops)
  const echo = others.find(({ area }) => area === "exchange")
  if (cause === undefined || echo === undefined) return checks
  const { fix: _, remedies: __, ...told } = echo
  return checks.map((check) => (check === echo ? told : check))
}

/** AWS has the last word: what should have stopped an exchange that worked is a warning. */
function thoughItWorks(check: Check): Check {
  const { stops, kind, ...rest } = check
  return check.state === "broken" && stops ? { ...rest, state: "warning" } : check
}
