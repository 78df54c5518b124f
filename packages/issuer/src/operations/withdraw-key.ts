import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** Takes a key out of the key set. */
export async function withdrawKey(services: Services, call: Call, keyId: string): Promise<void> {
  await services.ring.withdraw(keyId)
  await services.settings.audit({ event: "key-withdrawn", ...auditFacts(services, call), keyId })
}
