import type { AgentRuntime } from "../runtime.ts"
import type { CacheStore } from "./cache-store.ts"
import type { CredentialsExchange } from "./with-patience.ts"

/** What a renewal works with. */
export interface RenewalParts {
  readonly store: CacheStore
  readonly exchange: CredentialsExchange
  /** How long it may take, with all waiting. */
  readonly timeoutMs: number
  readonly runtime: AgentRuntime
  readonly onWarning: ((message: string) => void) | undefined
}
