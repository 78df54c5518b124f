import { buildClaims } from "../claims/build-claims.ts"
import { readFacts } from "../claims/read-facts.ts"
import type { RegisteredJob } from "../issuer.ts"
import { IssuerError } from "../issuer-error.ts"
import type { Registrar } from "../registrars/registrar.ts"
import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** Who registers what; the latter is of unknown origin. */
export interface Registration {
  readonly registrar: Registrar
  readonly facts: unknown
  readonly lifetimeSeconds?: unknown
}

/** Keeps a job, and makes its request token. */
export async function registerJob(services: Services, call: Call, registration: Registration): Promise<RegisteredJob> {
  const { settings, rules, jobs } = services
  const { registrar } = registration
  services.registrarLimit.count(registrar.name)
  const facts = readFacts(rules, registration.facts, registrar.facts)
  const claims = buildClaims(settings.claims, facts)
  const lifetimeSeconds = readLifetime(registration.lifetimeSeconds, settings.jobLifetimeSeconds)

  const { id, requestToken, expiresMs } = await jobs.open({ registrar: registrar.name, claims }, lifetimeSeconds)
  call.job = id
  const expires = new Date(expiresMs)
  await settings.audit({
    event: "job-registered",
    ...auditFacts(services, call),
    registrar: registrar.name,
    job: id,
    facts,
    expires: expires.toISOString(),
  })
  return { id, requestUrl: `${settings.serviceUrl}/token?job=${id}`, requestToken, expires }
}

function readLifetime(value: unknown, maxSeconds: number): number {
  if (value === undefined) return maxSeconds
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maxSeconds) return value
  throw new IssuerError("ERR_LIFETIME_INVALID", `lifetimeSeconds is not a whole number from 1 to ${maxSeconds}.`)
}
