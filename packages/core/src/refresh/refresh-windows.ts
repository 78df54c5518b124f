const minuteMs = 60_000
const shortMs = 20 * minuteMs
const longMs = 90 * minuteMs

/** How long before their end credentials are renewed. */
export interface RefreshWindows {
  /** From here on in the background. */
  readonly advisoryMs: number
  /** From here on callers wait for it. */
  readonly mandatoryMs: number
}

/**
 * The windows of the AWS SDKs' common rules for credentials of a lifetime; `random` is at least 0 and below 1.
 *
 * Advisory: 5 minutes for up to 20 minutes of life, 15 up to 90, 60 from there on, less up to a fifth, so that a
 * fleet that started together does not come back together. Mandatory: 1 minute. Credentials that live shorter than
 * the 15 minutes that AWS gives at least get windows in proportion.
 *
 * @see https://github.com/aws/aws-sdk-java-v2/pull/7109
 */
export function refreshWindows(lifetimeMs: number, random: number): RefreshWindows {
  const advisoryMs = Math.min(advisoryOf(lifetimeMs), advisoryShareOf(lifetimeMs))
  return { advisoryMs: advisoryMs * (1 - random / 5), mandatoryMs: Math.min(minuteMs, lifetimeMs / 15) }
}

function advisoryOf(lifetimeMs: number): number {
  // Part of a second has passed on the way: 90 minutes are still 90 minutes.
  const roundedMs = Math.round(lifetimeMs / minuteMs) * minuteMs
  if (roundedMs <= shortMs) return 5 * minuteMs
  return roundedMs < longMs ? 15 * minuteMs : 60 * minuteMs
}

function advisoryShareOf(lifetimeMs: number): number {
  return lifetimeMs < 15 * minuteMs ? lifetimeMs / 3 : Number.POSITIVE_INFINITY
}
