import type { Pool } from "@claimbridge/trust"
import type { OptionValues } from "../frame/option-values.ts"
import { parsePairs } from "../frame/parse-pairs.ts"

/** What the options say of a pool; it wins over what a text says. */
export function poolOptions(options: OptionValues): Pool {
  const [id, accountId] = [options.text("identity-pool-id"), options.text("account-id")]
  const mapping = parsePairs(options.list("mapping"), "--mapping")
  return {
    ...(id !== undefined && { id }),
    ...(accountId !== undefined && { accountId }),
    ...(Object.keys(mapping).length > 0 && { mapping }),
  }
}
