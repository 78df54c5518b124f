import type { CognitoProviderProperties } from "../cognito-credential-provider.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { ExchangeReason } from "../events/claimbridge-event.ts"
import type { CallerClientConfig } from "../flows/caller-client-config.ts"
import { type HeldCredentials, holdCredentials } from "./held-credentials.ts"
import { isFinal } from "./is-final.ts"
import { retryDelay } from "./retry-delay.ts"
import type { ServerClock } from "./server-clock.ts"
import { isWithin, type Span } from "./span.ts"

const invalidationPauseMs = 60_000
/** Clocks are corrected by moments all the time; by more than this it is another time. */
const setBackMs = 60_000

/** A refresh that failed while credentials are still valid. */
export interface Outage {
  readonly error: unknown
  readonly held: CognitoCredentials
  readonly caller: CallerClientConfig | undefined
}

/** Why credentials are to be exchanged, and for whom. */
export interface KeeperRequest {
  readonly reason: ExchangeReason
  readonly caller: CallerClientConfig | undefined
  readonly stopSignal: AbortSignal
}

/** What a keeper works with. */
export interface KeeperParts {
  readonly exchange: (request: KeeperRequest) => Promise<CognitoCredentials>
  readonly clock: ServerClock
  readonly random: () => number
  /** Called once per outage. */
  readonly onOutage: (outage: Outage) => void
  /** Called when what is held is given out. */
  readonly onHit: () => void
}

/** Keeps credentials, and renews them on demand: it has no timers. */
export class CredentialKeeper {
  readonly #parts: KeeperParts
  readonly #stop = new AbortController()
  #held: HeldCredentials | undefined
  #flight: Promise<CognitoCredentials> | undefined
  /** No refresh in there, since the last one failed. */
  #backOff: Span | undefined
  /** What to reject with in there, instead of asking AWS the same again. */
  #refusal: { readonly error: unknown; readonly span: Span } | undefined
  #invalidationPause: Span | undefined
  #isOut = false
  #latestMs = 0

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  get(properties: CognitoProviderProperties | undefined): Promise<CognitoCredentials> {
    const nowMs = this.#nowMs()
    const held = this.#held
    if (properties?.forceRefresh === true) return this.#renew("forced", properties.callerClientConfig)
    if (held === undefined || nowMs >= held.usableUntilMs) return this.#renew("missing", properties?.callerClientConfig)
    return nowMs < held.freshUntilMs ? this.#hit(held) : this.#getDue(held, nowMs, properties?.callerClientConfig)
  }

  invalidate(accessKeyId: string): boolean {
    if (this.#stop.signal.aborted) return false
    if (this.#held?.credentials.accessKeyId !== accessKeyId) return true
    const nowMs = this.#parts.clock.nowMs()
    if (this.#invalidationPause && isWithin(this.#invalidationPause, nowMs)) return false
    this.#invalidationPause = { fromMs: nowMs, untilMs: nowMs + invalidationPauseMs }
    this.#held = undefined
    return true
  }

  async dispose(): Promise<void> {
    this.#stop.abort(new ClaimbridgeError("ERR_PROVIDER_DISPOSED"))
    this.#held = undefined
    await this.#flight?.catch(() => {})
  }

  #getDue(held: HeldCredentials, nowMs: number, caller: CallerClientConfig | undefined): Promise<CognitoCredentials> {
    if (this.#backOff && isWithin(this.#backOff, nowMs)) return this.#hit(held)
    if (nowMs >= held.patientUntilMs) return this.#renew("due", caller).catch((error) => this.#insteadOf(error, held))
    if (!this.#flight) this.#renew("due", caller).catch(() => {})
    return this.#hit(held)
  }

  #hit({ promise }: HeldCredentials): Promise<CognitoCredentials> {
    this.#parts.onHit()
    return promise
  }

  /** Reads the clock. When it was set back nobody knows how old the credentials are, and they are dropped. */
  #nowMs(): number {
    const nowMs = this.#parts.clock.nowMs()
    const isSetBack = nowMs < this.#latestMs - setBackMs
    if (isSetBack) this.#held = undefined
    if (isSetBack || nowMs > this.#latestMs) this.#latestMs = nowMs
    return nowMs
  }

  #insteadOf(error: unknown, held: HeldCredentials): CognitoCredentials {
    if (this.#nowMs() < held.usableUntilMs && this.#held === held) return held.credentials
    throw error
  }

  #renew(reason: ExchangeReason, caller: CallerClientConfig | undefined): Promise<CognitoCredentials> {
    const { signal } = this.#stop
    if (signal.aborted) return Promise.reject(signal.reason)
    const refusal = this.#refusal
    if (refusal && isWithin(refusal.span, this.#parts.clock.nowMs())) return Promise.reject(refusal.error)
    return this.#flight ?? this.#takeOff(reason, caller)
  }

  /** The flight is known before the exchange begins: who is told of that may ask for credentials, and joins it. */
  #takeOff(reason: ExchangeReason, caller: CallerClientConfig | undefined): Promise<CognitoCredentials> {
    let land = (_outcome: Promise<CognitoCredentials>): void => {}
    const flight = new Promise<CognitoCredentials>((resolve) => {
      land = resolve
    }).finally(() => {
      this.#flight = undefined
    })
    this.#flight = flight
    land(this.#exchange(reason, caller))
    return flight
  }

  async #exchange(reason: ExchangeReason, caller: CallerClientConfig | undefined): Promise<CognitoCredentials> {
    const { exchange, clock, random } = this.#parts
    const { signal: stopSignal } = this.#stop
    try {
      const held = holdCredentials(await exchange({ reason, caller, stopSignal }), clock, random())
      stopSignal.throwIfAborted()
      this.#keep(held)
      return held.credentials
    } catch (error) {
      this.#noteFailure(error, caller)
      throw error
    }
  }

  #keep(held: HeldCredentials): void {
    this.#held = held
    this.#latestMs = this.#parts.clock.nowMs()
    this.#backOff = undefined
    this.#refusal = undefined
    this.#isOut = false
  }

  #noteFailure(error: unknown, caller: CallerClientConfig | undefined): void {
    const { random, onOutage } = this.#parts
    const nowMs = this.#nowMs()
    if (isFinal(error)) this.#refusal = { error, span: { fromMs: nowMs, untilMs: nowMs + 1000 + 4000 * random() } }
    const held = this.#held
    if (held === undefined || nowMs >= held.usableUntilMs) return
    this.#backOff = { fromMs: nowMs, untilMs: nowMs + retryDelay(held.usableUntilMs - nowMs, random()) }
    if (this.#isOut) return
    this.#isOut = true
    onOutage({ error, held: held.credentials, caller })
  }
}
