import { createCiJob } from "./ci/create-ci-job.ts"
import { deploy } from "./deploy.ts"
import type { Emulator, EmulatorOptions } from "./emulator.ts"
import { type CallLog, createCallLog } from "./http/call-log.ts"
import { createHandler } from "./http/create-handler.ts"
import { createFaultPlan, type FaultPlan } from "./http/fault-plan.ts"
import { faultyKeyring } from "./http/faulty-keyring.ts"
import { fetchDoor } from "./http/fetch-door.ts"
import type { HandleRequest } from "./http/handle-request.ts"
import { createListenerSet, type ListenerSet } from "./http/listener-set.ts"
import { redactedRecords } from "./http/redacted-records.ts"
import { redactor } from "./http/redactor.ts"
import { sdkDoor } from "./http/sdk-door.ts"
import { serviceSelector } from "./http/select-service.ts"
import { createGithubJob } from "./issuer/create-github-job.ts"
import { createIssuerState, type IssuerState } from "./issuer/issuer-state.ts"
import { mintToken } from "./issuer/mint-token.ts"
import { openAccount } from "./open-account.ts"
import type { RecordedCall } from "./operations/recorded-call.ts"
import { createQuotaMeter } from "./quotas/quota-meter.ts"
import { readQuotas } from "./quotas/read-quotas.ts"
import { createKeyring } from "./tokens/create-keyring.ts"
import type { CloudTrailEvent } from "./world/cloudtrail-event.ts"
import { createWorld } from "./world/create-world.ts"
import { findAdmin } from "./world/find-admin.ts"
import { systemClock } from "./world/system-clock.ts"
import type { World } from "./world/world.ts"

const GITHUB_ISSUER = "https://token.actions.githubusercontent.com"

/**
 * Starts an emulator. Nothing but the given templates is read, and no port is opened.
 *
 * @example
 * ```ts
 * import { createEmulator } from "@claimbridge/emulator"
 *
 * await using emulator = createEmulator()
 * emulator.deploy({ accountId: "111122223333", template: { file: "access.yaml" } })
 * const { env } = await emulator.listen()
 * const job = emulator.githubJob({ claims: { repository: "octo-org/octo-repo" } })
 * ```
 *
 * @throws when a template of `accounts` can't be deployed; the error names file, line and path
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { region = "us-east-1", clock = systemClock, githubIssuer = GITHUB_ISSUER, openBehaviors = {} } = options
  const { issuerLocations = {}, fetch = globalThis.fetch, onInternalError = () => {} } = options
  const { quotas = {}, random = Math.random, longestSessionSeconds } = options
  const faults = createFaultPlan(random)
  const calls = createCallLog()
  const keyring = faultyKeyring(createKeyring({ githubIssuer, issuerLocations, fetch }), faults)
  const world = createWorld({
    region,
    clock,
    keyring,
    openBehaviors,
    longestSessionSeconds: checkSeconds(longestSessionSeconds),
  })
  for (const account of options.accounts ?? []) openAccount(world, account)

  const listeners = createListenerSet(region)
  const issuer = createIssuerState({ keyring, clock, githubIssuer, baseUrl: () => listeners.url() })
  const selectService = serviceSelector(issuer)
  const elapsedMs = () => performance.now()
  const cleanCalls = redactedRecords<RecordedCall>(redactor(world))
  const reportError = (error: unknown, call: RecordedCall): void => {
    for (const clean of cleanCalls([call])) onInternalError(error, clean)
  }
  const meter = createQuotaMeter(readQuotas(quotas), clock)
  const handle = createHandler({
    world,
    selectService,
    calls,
    faults,
    quotas: meter,
    onInternalError: reportError,
    elapsedMs,
  })
  return toEmulator({ world, issuer, listeners, calls, cleanCalls, faults, handle })
}

function checkSeconds(seconds: number | undefined): number | undefined {
  if (seconds === undefined || seconds >= 1) return seconds
  throw new TypeError(`longestSessionSeconds is ${seconds}, and has to be 1 or more`)
}

interface Parts {
  readonly world: World
  readonly issuer: IssuerState
  readonly listeners: ListenerSet
  readonly calls: CallLog
  readonly cleanCalls: (calls: readonly RecordedCall[]) => readonly RecordedCall[]
  readonly faults: FaultPlan
  readonly handle: HandleRequest
}

function toEmulator({ world, issuer, listeners, calls, cleanCalls, faults, handle }: Parts): Emulator {
  const closing = new AbortController()
  const door = { handle, closed: closing.signal }
  const close = async (): Promise<void> => {
    closing.abort(new Error("The emulator was closed"))
    await Promise.all([listeners.close(), ...[...issuer.ci.running].map((job) => job.end())])
  }
  const cleanEvents = redactedRecords<CloudTrailEvent>(redactor(world))
  return {
    fetch: fetchDoor(door),
    requestHandler: sdkDoor(door),
    listen: (options) => listeners.open(door, options),
    deploy: (options) => deploy(world, options),
    githubJob: (options) => createGithubJob(issuer, options),
    async ciJob(options) {
      closing.signal.throwIfAborted()
      return createCiJob(issuer, options)
    },
    mintToken: (claims, options) => mintToken(issuer, claims, options),
    adminCredentials: (accountId) => findAdmin(world, accountId),
    failNext: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    get url() {
      return listeners.url()
    },
    get calls() {
      return cleanCalls(calls.list())
    },
    get events() {
      return cleanEvents(world.events)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
