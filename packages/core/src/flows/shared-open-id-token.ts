import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { concealSecrets } from "../errors/conceal-secrets.ts"
import { keepSecret } from "../errors/keep-secret.ts"
import type { CommonOptions } from "../options/common-options.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import { singleFlight } from "../single-flight.ts"
import { decodeClaims } from "../token/decode-claims.ts"
import { requestCiToken } from "./ci-token.ts"
import { defaultTimeoutMs } from "./default-timeout-ms.ts"
import { enterStep } from "./enter-step.ts"
import type { Exchange } from "./exchange.ts"
import { type OpenedIdentity, openIdentity } from "./open-identity.ts"
import { poolServices } from "./pool-services.ts"
import { withDeadline } from "./with-deadline.ts"
import { withFreshToken } from "./with-fresh-token.ts"
import { withWarmUp } from "./with-warm-up.ts"

const marginMs = 60_000

/** Who asks for an open ID token. */
export interface OpenIdRequest {
  readonly exchange: Exchange
  readonly options: CommonOptions & PoolOptions
  /** Of STS, which is asked next. */
  readonly region: string
}

/** An open ID token, and when it ends by this machine's clock, right or wrong. */
export interface SharedIdentity extends OpenedIdentity {
  readonly endMs: number
}

/** The open ID token that the roles of one session share. It is in memory only. */
export interface SharedOpenIdToken {
  /** The token that is held while it lives, else a new one; calls at the same time join into one. */
  open(request: OpenIdRequest): Promise<SharedIdentity>
  /** A new one, in place of the one that is held. */
  openNew(request: OpenIdRequest): Promise<SharedIdentity>
  /** Forgets a token; one that came after it stays. */
  drop(opened: OpenedIdentity): void
  /** Forgets what is held, and gives nothing any more. */
  close(): void
}

interface Held {
  readonly opened: SharedIdentity
  readonly sinceMs: number
}

/** Holds nothing at first. */
export function sharedOpenIdToken(): SharedOpenIdToken {
  let held: Held | undefined
  const stop = new AbortController()
  const join = singleFlight(async (request: OpenIdRequest) => {
    const identity = await openWithin(request, stop.signal)
    stop.signal.throwIfAborted()
    const sinceMs = request.exchange.runtime.now().getTime()
    const opened = { ...identity, endMs: sinceMs + lifetimeOf(identity) }
    held = { opened, sinceMs }
    return opened
  })
  const openNew = async (request: OpenIdRequest): Promise<SharedIdentity> => {
    stop.signal.throwIfAborted()
    enterStep(request.exchange, "the session's open ID token")
    return readBy(request.exchange, await join(request))
  }
  return {
    open: async (request) => {
      const { exchange } = request
      stop.signal.throwIfAborted()
      if (held && isAlive(held, exchange.runtime.now().getTime())) {
        exchange.emit({ type: "cache-hit", cache: "open-id-token" })
        return readBy(exchange, held.opened)
      }
      return openNew(request)
    },
    openNew,
    drop: (opened) => {
      if (held?.opened === opened) held = undefined
    },
    close: () => {
      stop.abort(new ClaimbridgeError("ERR_PROVIDER_DISPOSED"))
      held = undefined
    },
  }
}

/** What several wait for has a deadline of its own: that of the first to ask must not end it for the others. */
async function openWithin(
  { exchange, options, region }: OpenIdRequest,
  stopSignal: AbortSignal,
): Promise<OpenedIdentity> {
  const { timeoutMs = defaultTimeoutMs } = options
  const { runtime, progress, secrets } = exchange
  try {
    return await withDeadline({ timeoutMs, startTimer: runtime.startTimer, progress, stopSignal }, async (signal) => {
      const shared = { ...exchange, signal, startedMs: runtime.now().getTime(), timeoutMs }
      const services = poolServices(options, region)
      return withFreshToken(shared, async (fresh) =>
        openIdentity(fresh, options, await requestCiToken(withWarmUp(fresh, services))),
      )
    })
  } catch (error) {
    throw concealSecrets(error, secrets)
  }
}

function readBy({ secrets }: Exchange, opened: SharedIdentity): SharedIdentity {
  keepSecret(secrets, opened.openIdToken)
  return opened
}

/** Both times are AWS's own, so that this machine's clock may be wrong. */
function lifetimeOf({ openIdToken }: OpenedIdentity): number {
  const { exp, iat } = decodeClaims(openIdToken)
  return typeof exp === "number" && typeof iat === "number" ? (exp - iat) * 1000 : 0
}

/** A clock that was set back says nothing about the token's age. */
function isAlive({ sinceMs, opened }: Held, nowMs: number): boolean {
  return nowMs >= sinceMs && nowMs < opened.endMs - marginMs
}
