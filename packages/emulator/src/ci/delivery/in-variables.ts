import type { JobTokens, TokenChange } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"
import { NO_DELIVERY } from "./no-delivery.ts"

/** Mints one token for each variable, now and never again. */
export async function inVariables(
  tokens: JobTokens,
  variables: Readonly<Record<string, TokenChange>>,
): Promise<Delivery> {
  if (!tokens.permitted) return NO_DELIVERY
  const minted = Object.entries(variables).map(async ([name, change]) => [name, await tokens.mint(change)] as const)
  const env: Readonly<Record<string, string>> = Object.fromEntries(await Promise.all(minted))
  return { env: () => env }
}
