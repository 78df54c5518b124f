import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { concealSecrets } from "../errors/conceal-secrets.ts"
import { keepSecret } from "../errors/keep-secret.ts"
import { singleFlight } from "../single-flight.ts"
import { decodeClaims } from "../token/decode-claims.ts"
import type { FirstRole } from "./assume-first-role.ts"
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

/** The open ID token that the roles of one session share. It is in memory only. */
export interface SharedOpenIdToken {
  /** The token that is held while it lives, else a new one; calls at the same time join into one. */
  open(role: FirstRole): Promise<OpenedIdentity>
  /** Forgets a token; one that came after it stays. */
  drop(opened: OpenedIdentity): void
  /** Forgets what is held, and gives nothing any more. */
  close(): void
}

interface Held {
  readonly opened: OpenedIdentity
  readonly sinceMs: number
  readonly lifetimeMs: number
}

/** Holds nothing at first. */
export function sharedOpenIdToken(): SharedOpenIdToken {
  let held: Held | undefined
  const stop = new AbortController()
  const openNew = singleFlight(async (role: FirstRole) => {
    const opened = await openWithin(role, stop.signal)
    stop.signal.throwIfAborted()
    held = { opened, sinceMs: role.exchange.runtime.now().getTime(), lifetimeMs: lifetimeOf(opened) }
    return opened
  })
  return {
    open: async (role) => {
      const { exchange } = role
      stop.signal.throwIfAborted()
      if (held && isAlive(held, exchange.runtime.now().getTime())) {
        exchange.emit({ type: "cache-hit", cache: "open-id-token" })
        return readBy(exchange, held.opened)
      }
      enterStep(exchange, "the session's open ID token")
      return readBy(exchange, await openNew(role))
    },
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
async function openWithin({ exchange, options, region }: FirstRole, stopSignal: AbortSignal): Promise<OpenedIdentity> {
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

function readBy({ secrets }: Exchange, opened: OpenedIdentity): OpenedIdentity {
  keepSecret(secrets, opened.openIdToken)
  return opened
}

/** Both times are AWS's own, so that this machine's clock may be wrong. */
function lifetimeOf({ openIdToken }: OpenedIdentity): number {
  const { exp, iat } = decodeClaims(openIdToken)
  return typeof exp === "number" && typeof iat === "number" ? (exp - iat) * 1000 : 0
}

/** A clock that was set back says nothing about the token's age. */
function isAlive({ sinceMs, lifetimeMs }: Held, nowMs: number): boolean {
  return nowMs >= sinceMs && nowMs - sinceMs < lifetimeMs - marginMs
}
