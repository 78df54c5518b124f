import { randomUUID } from "node:crypto"
import { createStorage } from "unstorage"
import type { AuditedAction } from "./audit/audit-event.ts"
import { checkClaimsSchema } from "./claims/check-claims-schema.ts"
import { createApp } from "./http/create-app.ts"
import { listen } from "./http/listen.ts"
import type { Listener } from "./http/listener.ts"
import { publicDocuments } from "./http/public-documents.ts"
import type { Issuer } from "./issuer.ts"
import { IssuerError } from "./issuer-error.ts"
import type { IssuerOptions } from "./issuer-options.ts"
import { createJobStore } from "./jobs/job-store.ts"
import { createKeyRing } from "./keys/key-ring.ts"
import { keyTimes } from "./keys/key-times.ts"
import { createRateLimiter } from "./limits/rate-limiter.ts"
import type { Call } from "./operations/call.ts"
import { carryOut } from "./operations/carry-out.ts"
import { finishJob } from "./operations/finish-job.ts"
import { registerJob } from "./operations/register-job.ts"
import { rotateKeys } from "./operations/rotate-keys.ts"
import type { Services } from "./operations/services.ts"
import { withdrawKey } from "./operations/withdraw-key.ts"
import { readSettings } from "./read-settings.ts"
import { checkRegistrars } from "./registrars/check-registrars.ts"
import type { Registrar } from "./registrars/registrar.ts"
import { patientStorage } from "./storage/patient-storage.ts"

/** Longer than a storage in order needs, and short enough for verifiers that wait for the key set. */
const storageTimeoutMs = 5_000

/**
 * Makes an issuer. Nothing is read or opened before the first request.
 *
 * @example
 * ```ts
 * import { createIssuer, createRegistrarSecret, memoryKeys } from "@claimbridge/issuer"
 *
 * const { secret, secretSha256 } = createRegistrarSecret()
 * const issuer = createIssuer({
 *   url: "https://oidc.ci.acme.example",
 *   claims: { facts: { job: { pattern: "[\\w/-]+" } }, subject: "jenkins:{job}" },
 *   registrars: [{ name: "jenkins", secretSha256 }],
 *   keys: memoryKeys(),
 *   audit: (event) => console.log(JSON.stringify(event)),
 * })
 * const { url } = await issuer.listen({ port: 8080 })
 * ```
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID` for an option that could never work
 */
export function createIssuer(options: IssuerOptions): Issuer {
  const services = createServices(options)
  const listeners = new Set<Listener>()
  let isClosing = false
  const app = createApp(services, () => isClosing)
  const fetch: Issuer["fetch"] = async (request, connection = {}) => app.fetch(request, connection)
  const close = async (): Promise<void> => {
    isClosing = true
    await Promise.all([...listeners].map((listener) => listener.close()))
  }
  return {
    fetch,
    async listen(listenOptions = {}) {
      if (isClosing) throw new IssuerError("ERR_INTERNAL", "The issuer is closed.")
      const listener = await listen(fetch, listenOptions)
      listeners.add(listener)
      return listener
    },
    ...ownOperations(services),
    staticDocuments: () => publicDocuments(services),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function createServices(options: IssuerOptions): Services {
  const settings = readSettings(options)
  const { clock } = settings
  const onError = (error: unknown): void => settings.onInternalError(error, "retirement")
  const rules = checkClaimsSchema(settings.claims)
  checkRegistrars(settings.registrars, rules)
  const storage = patientStorage(options.storage ?? createStorage(), storageTimeoutMs)
  const times = keyTimes(settings.jwksMaxAgeSeconds, settings.tokenLifetimeSeconds)
  return {
    settings,
    rules,
    ring: createKeyRing({ storage, keys: options.keys, times, clock, onError }),
    jobs: createJobStore(storage, clock),
    registrarLimit: createRateLimiter(settings.registrarPerMinute, clock),
    jobLimit: createRateLimiter(settings.jobPerMinute, clock),
  }
}

function ownOperations(services: Services): Pick<Issuer, "registerJob" | "finishJob" | "rotate" | "withdraw"> {
  const run = <T>(action: AuditedAction, work: (call: Call) => Promise<T>): Promise<T> => {
    const call = { requestId: randomUUID(), action }
    return carryOut(services, call, () => work(call))
  }
  return {
    registerJob: ({ registrar, ...registration }) =>
      run("register-job", (call) =>
        registerJob(services, call, { ...registration, registrar: registrarNamed(services, call, registrar) }),
      ),
    finishJob: ({ registrar, id }) =>
      run("finish-job", (call) => {
        call.job = id
        return finishJob(services, call, registrarNamed(services, call, registrar))
      }),
    rotate: () => run("rotate-keys", (call) => rotateKeys(services, call)),
    withdraw: (keyId) => run("withdraw-key", (call) => withdrawKey(services, call, keyId)),
  }
}

function registrarNamed({ settings }: Services, call: Call, name: string): Registrar {
  const registrar = settings.registrars.find((candidate) => candidate.name === name)
  if (!registrar) throw new IssuerError("ERR_REGISTRAR_UNKNOWN", "No registrar has this name.")
  call.registrar = name
  return registrar
}
