import { IssuerError } from "../issuer-error.ts"
import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/**
 * Does what a call wants, and puts into the audit log why not.
 *
 * @throws {IssuerError} only; what nobody foresaw becomes `ERR_INTERNAL`, and `onInternalError` gets it
 */
export async function carryOut<T>(services: Services, call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refusal = error instanceof IssuerError ? error : new IssuerError("ERR_INTERNAL", "The issuer failed.")
    if (refusal.status >= 500) services.settings.onInternalError(error, call.requestId)
    await logRefusal(services, call, refusal)
    throw refusal
  }
}

async function logRefusal(services: Services, call: Call, { code, message }: IssuerError): Promise<void> {
  const { action, registrar, job } = call
  const known = { ...(registrar !== undefined && { registrar }), ...(job !== undefined && { job }) }
  try {
    await services.settings.audit({
      event: "refused",
      ...auditFacts(services, call),
      action,
      code,
      reason: message,
      ...known,
    })
  } catch (error) {
    services.settings.onInternalError(error, call.requestId)
  }
}
