import type { AuditFacts } from "../audit/audit-event.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** What every line of the audit log has, for one call. */
export function auditFacts({ settings }: Services, { requestId, client }: Call): AuditFacts {
  const time = new Date(settings.clock.now()).toISOString()
  return { time, requestId, ...(client !== undefined && { client }) }
}
