import type { Session } from "../../world/session.ts"

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** Describes a new session as CloudTrail does, but for the session token, which never leaves the answer. */
export function sessionResponseElements(session: Session): Readonly<Record<string, unknown>> {
  const { accessKeyId, expiration, assumedRoleId, arn, sourceIdentity } = session
  return {
    credentials: { accessKeyId, expiration: longDate(expiration) },
    assumedRoleUser: { assumedRoleId, arn },
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
}

/** As in `Jan 2, 2026, 3:04:05 PM`, in UTC. `Intl` would do, and costs more than the rest of the record. */
function longDate(date: Date): string {
  const hours = date.getUTCHours()
  const clock = [hours % 12 || 12, twoDigits(date.getUTCMinutes()), twoDigits(date.getUTCSeconds())].join(":")
  const day = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
  return `${day}, ${clock} ${hours < 12 ? "AM" : "PM"}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0")
}
