import { join } from "node:path"
import type { OptionValues } from "../../frame/option-values.ts"
import type { Io } from "../../io.ts"
import { allowedAccounts } from "../../settings/allowed-accounts.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import type { AgentOrder, OrderedProfile } from "../agent/agent-order.ts"
import { identityCachePath } from "../identity/identity-cache-path.ts"
import type { PolicyRule, RunnerPolicy } from "../policy/runner-policy.ts"

/** What the order is made of. */
export interface OrderSource {
  readonly io: Pick<Io, "env" | "home" | "platform">
  readonly policy: RunnerPolicy
  readonly rule: PolicyRule
}

/** The order for a job's agent. Its tools find the profile `default` by themselves, without one the first. */
export function orderForJob(
  { io, policy, rule }: OrderSource,
  of: Pick<AgentOrder, "folder" | "journal" | "ownerPid">,
): AgentOrder {
  const names = [...rule.profiles.keys()]
  const [first = "default"] = names.includes("default") ? ["default"] : names
  return {
    profiles: Object.fromEntries([...rule.profiles].map(([name, options]) => [name, orderedProfile(options)])),
    first,
    ...of,
    tokenFile: join(of.folder, "endpoint-token"),
    identityCache: identityCachePath(io, policy),
  }
}

function orderedProfile(options: OptionValues): OrderedProfile {
  const allowed = allowedAccounts(options)
  return { flow: flowOptions(options), ...(allowed && { allowedAccounts: allowed }) }
}
