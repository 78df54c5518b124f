import type { RecordedCall } from "../operations/recorded-call.ts"

/**
 * What goes wrong.
 *
 * - `throttle`, `500`, `503`: the service refuses, in its own words.
 * - `slow`: the right answer, late. `hang`: no answer at all. `reset`: the connection breaks before an answer.
 * - `reset-in-body`, `truncate`: the connection breaks, or ends, within the body.
 * - `drip`: the right answer, its body one byte at a time.
 * - `malformed`, `empty`, `wrong-content-type`: a whole answer with a cut body, without a body, or an HTML page.
 * - `clock-skew`: the emulator's clock is off by `skewMs`.
 */
export type FaultKind =
  | "throttle"
  | "500"
  | "503"
  | "slow"
  | "hang"
  | "reset"
  | "reset-in-body"
  | "truncate"
  | "malformed"
  | "empty"
  | "wrong-content-type"
  | "drip"
  | "clock-skew"

/**
 * Something that goes wrong on purpose.
 *
 * `throttle`, `500`, `503`, `hang` and `reset` happen instead of the call. The faults of the answer (`reset-in-body`,
 * `truncate`, `malformed`, `empty`, `wrong-content-type`) happen after the call was carried out, as on a bad network.
 */
export interface Fault {
  /** What happens. */
  readonly fault: FaultKind
  /** An API name such as `GetId` or `PutObject`; `token`, `discovery` or `jwks` of an issuer; `*` for any call. Default: `*`. */
  readonly operation?: string
  /** Only calls of this service. Default: any. */
  readonly service?: RecordedCall["service"]
  /** How many matching calls go wrong, up to `Infinity`. Default: 1, and `Infinity` with a `rate`. */
  readonly times?: number
  /** The share of the matching calls that goes wrong, above 0 up to 1: 0.05 hits one call in twenty, at random. Default: 1. */
  readonly rate?: number
  /**
   * How long the answer is held back, in milliseconds; with `drip`, how long it takes from one byte to the next. Goes with
   * every fault. Default: 0, 1000 for `slow`, and 500 for `drip`.
   */
  readonly delayMs?: number
  /** Sent as `Retry-After`, in seconds, with `throttle`, `500` and `503`. Default: not sent. */
  readonly retryAfterSeconds?: number
  /** How far the emulator's clock is off during the call, in milliseconds; needed by `clock-skew`. Positive is ahead. */
  readonly skewMs?: number
}
