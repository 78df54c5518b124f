import type { RecordedCall } from "../operations/recorded-call.ts"

/**
 * What goes wrong.
 *
 * - `throttle`, `500`, `503`: the service refuses, in its own words.
 * - `slow`: the right answer, late. `hang`: no answer at all. `reset`: the connection breaks before an answer.
 * - `reset-in-body`, `truncate`: the connection breaks, or ends, within the body.
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
  /** How many matching calls go wrong. Default: 1. */
  readonly times?: number
  /** How long the answer is held back, in milliseconds; goes with every fault. Default: 0, and 1000 for `slow`. */
  readonly delayMs?: number
  /** Sent as `Retry-After`, in seconds, with `throttle`, `500` and `503`. Default: not sent. */
  readonly retryAfterSeconds?: number
  /** How far the emulator's clock is off during the call, in milliseconds; needed by `clock-skew`. Positive is ahead. */
  readonly skewMs?: number
}
