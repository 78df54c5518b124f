const minuteMs = 60_000

/** How long before their end credentials are renewed, in milliseconds. */
export interface SharingWindows {
  /** From here on by one process, while the others use them. */
  readonly advisoryMs: number
  /** From here on the others wait for it. */
  readonly mandatoryMs: number
}

/**
 * The windows for credentials that processes share; `random` is at least 0 and below 1.
 *
 * They are those of the AWS SDKs' common rules, but a random part makes them longer, never shorter: in its last 15
 * minutes botocore asks a `credential_process` again at each request, the JavaScript SDK in the last 5. Shorter lives
 * than AWS gives get windows in proportion, with time enough for a tool to start and to use them.
 *
 * @see https://github.com/aws/aws-sdk-java-v2/pull/7109
 */
export function sharingWindows(lifetimeMs: number, random: number): SharingWindows {
  const advisoryMs = lifetimeMs < 15 * minuteMs ? lifetimeMs / 3 : advisoryOf(lifetimeMs)
  return { advisoryMs: advisoryMs * (1 + random / 5), mandatoryMs: Math.min(minuteMs, lifetimeMs / 5) }
}

function advisoryOf(lifetimeMs: number): number {
  // Part of a second has passed on the way: 90 minutes are still 90 minutes.
  const minutes = Math.round(lifetimeMs / minuteMs)
  if (minutes <= 20) return 5 * minuteMs
  return minutes < 90 ? 15 * minuteMs : 60 * minuteMs
}
