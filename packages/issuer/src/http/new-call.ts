import type { AuditedAction } from "../audit/audit-event.ts"
import type { Call } from "../operations/call.ts"
import type { Services } from "../operations/services.ts"
import type { AppContext } from "./app-context.ts"
import { clientAddress } from "./client-address.ts"

/** What is known of a request before anything is done. */
export function newCall({ settings }: Services, context: AppContext, action: AuditedAction): Call {
  const client = clientAddress(context.req.raw.headers, context.env, settings.proxyHops)
  return { requestId: context.var.requestId, action, ...(client !== undefined && { client }) }
}
