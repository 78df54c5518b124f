import type { ErrorCode } from "../errors/error-code.ts"

/** Why an exchange began: nothing usable was held, what was held is near its end, or a caller forced it. */
export type ExchangeReason = "missing" | "due" | "forced"

/** An exchange begins. */
export interface ExchangeStarted {
  readonly type: "exchange-started"
  readonly flow: "basic" | "enhanced" | "direct"
  /** The role asked for; none in flow `enhanced`, where the pool decides. */
  readonly roleArn: string | undefined
  readonly reason: ExchangeReason
}

/** One request, to the CI or to AWS, came to its end. */
export interface CallFinished {
  readonly type: "call-finished"
  /** The AWS operation, or `the CI's token`. */
  readonly step: string
  /** The host, or the program that gives the CI's token. */
  readonly host: string
  /** From 1 on. */
  readonly attempt: number
  readonly durationMs: number
  /** The HTTP status, if there was an answer. */
  readonly status: number | undefined
  /** AWS's own id of the request, to be quoted to AWS Support. */
  readonly requestId: string | undefined
  /** How it failed; absent when it did not. */
  readonly code: ErrorCode | undefined
}

/** A call is repeated after a pause. */
export interface CallRetried {
  readonly type: "retry"
  readonly step: string
  readonly host: string | undefined
  /** The attempt that failed, from 1 on. */
  readonly attempt: number
  readonly delayMs: number
  readonly code: ErrorCode
}

/** Something did not have to be asked for. */
export interface CacheHit {
  readonly type: "cache-hit"
  readonly cache: "credentials" | "identity" | "open-id-token"
}

/** An exchange came to its end. */
export interface ExchangeFinished {
  readonly type: "exchange-finished"
  readonly durationMs: number
  /** Requests that were made, repeated ones included. */
  readonly calls: number
  /** When the credentials end, as AWS says. */
  readonly expiration: Date | undefined
  /** How it failed; absent when it did not. */
  readonly code: ErrorCode | undefined
}

/** A renewal failed, and the credentials held are used on. Told once until a renewal succeeds. */
export interface RefreshFailed {
  readonly type: "refresh-failed"
  /** When the credentials held end, on this machine's clock. */
  readonly expiration: Date
  readonly code: ErrorCode | undefined
}

/** What happened, without where. */
export type EventFacts = ExchangeStarted | CallFinished | CallRetried | CacheHit | ExchangeFinished | RefreshFailed

/** Where and when something happened. */
export interface EventOrigin {
  /** The function that made the provider. */
  readonly provider: string
  /** The providers of this process, counted from 1: a session makes one for each role. */
  readonly providerId: number
  /** The provider's exchanges, counted from 1; 0 outside of them. */
  readonly exchange: number
  /** By this machine's clock, in milliseconds since the epoch. */
  readonly timeMs: number
}

/**
 * What a provider does, as data. No token, key or claim is in it.
 *
 * Given to option `onEvent`, and published to the channel `@claimbridge/core` of `node:diagnostics_channel`.
 *
 * @example
 * ```ts
 * import { subscribe } from "node:diagnostics_channel"
 *
 * subscribe("@claimbridge/core", (event) => console.error(JSON.stringify(event)))
 * ```
 *
 * @see https://nodejs.org/api/diagnostics_channel.html
 */
export type ClaimbridgeEvent = EventOrigin & EventFacts
