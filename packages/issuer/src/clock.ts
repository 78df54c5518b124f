/** The issuer's idea of time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}
