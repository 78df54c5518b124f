import type { RequestedRole } from "../settings.ts"
import type { OriginOf } from "./option-origin.ts"

/** A role whose values core has not seen yet, and the names they were typed under. */
export interface RoleDraft {
  readonly role: RequestedRole
  readonly originOf: OriginOf
}
