import { failureScenarios } from "./failure-scenarios.ts"
import { poolScenarios } from "./pool-scenarios.ts"
import { refreshScenarios } from "./refresh-scenarios.ts"
import { refusedKeyScenarios } from "./refused-key-scenarios.ts"
import type { Scenario } from "./scenario.ts"
import { sharingScenarios } from "./sharing-scenarios.ts"

/**
 * What is compared with the SDK's own providers, in the order of the README's table.
 *
 * Not here: a provider with a cache of its own that says `memoized`, since that is what ours is; and a restart of the
 * process, after which neither has anything left to count.
 */
export const scenarios: readonly Scenario[] = [
  ...sharingScenarios,
  ...refreshScenarios,
  ...failureScenarios,
  ...refusedKeyScenarios,
  ...poolScenarios,
]
