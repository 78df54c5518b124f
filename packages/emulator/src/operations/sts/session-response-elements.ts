import type { Session } from "../../world/session.ts"

const format = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" })

/** Describes a new session as CloudTrail does, but for the session token, which never leaves the answer. */
export function sessionResponseElements(session: Session): Readonly<Record<string, unknown>> {
  const { accessKeyId, expiration, assumedRoleId, arn, sourceIdentity } = session
  return {
    credentials: { accessKeyId, expiration: format.format(expiration).replaceAll("\u202f", " ") },
    assumedRoleUser: { assumedRoleId, arn },
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
}
