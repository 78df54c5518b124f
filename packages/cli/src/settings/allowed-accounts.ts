import type { OptionValues } from "../frame/option-values.ts"

/** Accounts whose credentials may be given out. */
export interface AllowedAccounts {
  readonly ids: readonly string[]
  /** Who says so. */
  readonly origin: string
}

/** What `--allowed-account-ids` says; nothing when all are allowed. */
export function allowedAccounts(options: OptionValues): AllowedAccounts | undefined {
  const ids = options.list("allowed-account-ids")
  const origin = options.origin("allowed-account-ids")
  return ids.length === 0 || origin === undefined ? undefined : { ids, origin }
}
