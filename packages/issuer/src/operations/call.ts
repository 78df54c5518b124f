import type { AuditedAction } from "../audit/audit-event.ts"

/** A request on its way, for the audit log. What becomes known of it is added. */
export interface Call {
  readonly requestId: string
  readonly action: AuditedAction
  readonly client?: string
  registrar?: string
  job?: string
}
