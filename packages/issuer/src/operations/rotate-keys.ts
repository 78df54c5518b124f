import type { PublishedKey } from "../issuer.ts"
import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** Publishes the next key. */
export async function rotateKeys(services: Services, call: Call): Promise<PublishedKey> {
  const { keyId, signsFromMs } = await services.ring.rotate()
  const signsFrom = new Date(signsFromMs)
  const facts = auditFacts(services, call)
  await services.settings.audit({ event: "key-published", ...facts, keyId, signsFrom: signsFrom.toISOString() })
  return { keyId, signsFrom }
}
