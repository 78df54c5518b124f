import type { CognitoCredentials } from "../src/cognito-credentials.ts"
import { ClaimbridgeError } from "../src/errors/claimbridge-error.ts"
import type { ClaimbridgeEvent } from "../src/events/claimbridge-event.ts"
import { everythingSeen } from "../test/faults/everything-seen.ts"
import { secretsIn } from "../test/faults/secrets-in.ts"
import { ExchangeCounter } from "./exchange-counter.ts"
import type { FailedCall, HandedKey, RefusedRequest, SoakFacts } from "./soak-facts.ts"

interface Handed {
  readonly provider: string
  readonly accessKeyId: string
  readonly firstMs: number
  lastMs: number
}

/** Credentials are told of before they are handed out, but not long before. */
const mostRecent = 100

/** Writes down what happens; times are AWS's. */
export class Ledger {
  readonly #nowMs: () => number
  readonly #ends = new Map<string, number>()
  readonly #handed = new Map<string, Handed>()
  readonly #failed: FailedCall[] = []
  readonly #refused: { name: string; accessKeyId: string; atMs: number }[] = []
  readonly #counters = new Map<string, ExchangeCounter>()
  readonly #secrets = new Set<string>()
  #recent: readonly string[] = []
  #leaks = 0
  #lastError: unknown

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  issued(accessKeyId: string, endMs: number): void {
    this.#ends.set(accessKeyId, endMs)
  }

  /** Secrets that may be seen nowhere, not even in what was seen a moment ago. */
  knowSecrets(...secrets: readonly string[]): void {
    for (const secret of secrets) {
      this.#secrets.add(secret)
      this.#leaks += this.#recent.filter((text) => text.includes(secret)).length
    }
  }

  handedOut(provider: string, { accessKeyId, secretAccessKey, sessionToken }: CognitoCredentials): void {
    const atMs = this.#nowMs()
    const handed = this.#handed.get(accessKeyId)
    if (handed) {
      handed.lastMs = atMs
      return
    }
    this.#handed.set(accessKeyId, { provider, accessKeyId, firstMs: atMs, lastMs: atMs })
    this.knowSecrets(accessKeyId, secretAccessKey, sessionToken)
  }

  failed(provider: string, error: unknown): void {
    this.#look(error)
    const code = error instanceof ClaimbridgeError ? error.code : String(error)
    this.#failed.push({ provider, code, atMs: this.#nowMs() })
  }

  /** A request failed at the service, with the credentials that its client last got. */
  refused(error: unknown, accessKeyId: string): void {
    this.#refused.push({ name: error instanceof Error ? error.name : "?", accessKeyId, atMs: this.#nowMs() })
  }

  /** The events of a provider, or of a session with several roles. */
  listener(name: string, roles: number): (event: ClaimbridgeEvent) => void {
    const counter = new ExchangeCounter({ name, roles, nowMs: this.#nowMs })
    this.#counters.set(name, counter)
    return (event) => {
      this.seen(event)
      counter.count(event)
    }
  }

  /** This machine's clock was set: nobody can know any more when to try again. */
  clockSet(): void {
    for (const counter of this.#counters.values()) counter.forgetBackOff()
  }

  /** Anything that somebody could read. */
  seen(...values: readonly unknown[]): void {
    const text = everythingSeen(values)
    if (secretsIn(text).length > 0 || [...this.#secrets].some((secret) => text.includes(secret))) this.#leaks += 1
    this.#recent = [text, ...this.#recent.slice(0, mostRecent - 1)]
  }

  /** All who wait for an exchange get the same error. */
  #look(error: unknown): void {
    if (error === this.#lastError) return
    this.#lastError = error
    this.seen(error)
  }

  facts(): Pick<SoakFacts, "keys" | "failed" | "refused" | "exchanges" | "leaks"> {
    const endOf = (accessKeyId: string): number => this.#ends.get(accessKeyId) ?? 0
    const keys = [...this.#handed.values()].map(
      ({ accessKeyId, ...handed }): HandedKey => ({ ...handed, endMs: endOf(accessKeyId) }),
    )
    const refused = this.#refused.map(
      ({ accessKeyId, ...request }): RefusedRequest => ({ ...request, endMs: endOf(accessKeyId) }),
    )
    const exchanges = [...this.#counters.values()].map((counter) => counter.exchanges())
    return { keys, failed: this.#failed, refused, exchanges, leaks: this.#leaks }
  }
}
