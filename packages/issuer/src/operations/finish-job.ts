import type { Registrar } from "../registrars/registrar.ts"
import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** Ends a job: its request token is refused from now on. */
export async function finishJob(services: Services, call: Call, registrar: Registrar): Promise<void> {
  const { settings, jobs } = services
  const { job = "" } = call
  services.registrarLimit.count(registrar.name)
  await jobs.finish(job, registrar.name)
  await settings.audit({ event: "job-finished", ...auditFacts(services, call), registrar: registrar.name, job })
}
