/** A stretch of time on AWS's clock, in milliseconds since the epoch. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** Whether a time lies in it. A clock that was set back leaves every span that it had entered. */
export function isWithin({ fromMs, untilMs }: Span, nowMs: number): boolean {
  return nowMs >= fromMs && nowMs < untilMs
}
