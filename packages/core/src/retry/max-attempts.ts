import type { Exchange } from "../flows/exchange.ts"
import { optionFault } from "../options/option-fault.ts"
import type { RetryRule } from "./retry-rule.ts"

/** What every SDK client says unless somebody chose otherwise. */
const sdkDefault = 3

/** How often a call may be made: as `clientConfig` says, else as the asking client was told, else as the rule says. */
export async function maxAttempts({ clientConfig, caller }: Exchange, rule: RetryRule): Promise<number> {
  const own = await numberIn(clientConfig.maxAttempts).catch(failed)
  if (own !== undefined) return own
  const inherited = await numberIn(caller?.maxAttempts).catch(() => undefined)
  return inherited === undefined || inherited === sdkDefault ? rule.maxAttempts : inherited
}

async function numberIn(setting: unknown): Promise<number | undefined> {
  const value: unknown = typeof setting === "function" ? await setting() : setting
  return typeof value === "number" && value >= 1 ? value : undefined
}

function failed(): never {
  throw optionFault("clientConfig.maxAttempts", "(a function)", "it must give a number when it is asked")
}
