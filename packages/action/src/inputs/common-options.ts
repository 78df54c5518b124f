import type { CommonOptions } from "@claimbridge/core"
import type { ActionSettings } from "../settings.ts"
import { given } from "./given.ts"

/** What core is asked for every role of a step, in every flow. */
export function commonOptions({ timeoutMs, region, maxAttempts, audience }: ActionSettings): CommonOptions {
  return { timeoutMs, clientConfig: { region, ...given({ maxAttempts }) }, ...given({ audience }) }
}
