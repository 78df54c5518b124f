import type { AgentRuntime } from "../runtime.ts"
import type { HeldCredentials } from "./held-credentials.ts"

const longestMs = 5_000

/** How long one who has valid credentials waits for new ones, in milliseconds: then there is still time to use them. */
export function patienceOf({ usableUntilMs }: HeldCredentials, { now }: Pick<AgentRuntime, "now">): number {
  return Math.min(longestMs, (usableUntilMs - now().getTime()) / 2)
}
