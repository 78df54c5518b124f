import type { CompiledFacts } from "../claims/compile-facts.ts"
import type { JobStore } from "../jobs/job-store.ts"
import type { KeyRing } from "../keys/key-ring.ts"
import type { RateLimiter } from "../limits/rate-limiter.ts"
import type { Settings } from "../settings.ts"

/** What requests are answered with. */
export interface Services {
  readonly settings: Settings
  readonly rules: CompiledFacts
  readonly ring: KeyRing
  readonly jobs: JobStore
  readonly registrarLimit: RateLimiter
  readonly jobLimit: RateLimiter
}
