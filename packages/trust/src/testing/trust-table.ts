import type { RoleCall } from "../explain/request/trust-request.ts"
import type { Policy } from "../policy.ts"
import type { ClaimChanges } from "./change-claims.ts"
import type { JobRequest } from "./job-request.ts"

/** A job that may or may not assume a role, told by what differs from the table's request. */
export interface TrustRow extends Partial<RoleCall> {
  /** Completes "allows" or "denies", such as `a job on main`. */
  readonly name: string
  /** Merged over the claims of the request; `undefined` and `null` leave a claim out. Default: the claims as they are. */
  readonly claims?: ClaimChanges
}

/** A job that may not assume a role. */
export interface DeniedTrustRow extends TrustRow {
  /**
   * What has to be in the way: the code or the reason of an obstacle of the nearest miss, such as `VALUE_MISMATCH`, its
   * condition key, such as `aws:RequestTag/ref`, or its path. Without it, any denial by the policy passes; a call that
   * is refused before the policy is asked, such as one with an illegal session name, passes with it only.
   */
  readonly because?: string
}

/** Who may assume a role, and who may not. At least one row. */
export interface TrustTable {
  readonly policy: Policy
  /** A job as it should be. */
  readonly request: JobRequest
  readonly allowed?: readonly TrustRow[]
  readonly denied?: readonly DeniedTrustRow[]
}
