import type { Session } from "../../world/session.ts"

/** Writes a session as the AssumeRole calls answer it. */
export function assumedRoleOutput(session: Session): object {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, assumedRoleId, arn } = session
  return {
    AssumedRoleUser: { AssumedRoleId: assumedRoleId, Arn: arn },
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: expiration,
    },
    ...(session.sourceIdentity !== undefined && { SourceIdentity: session.sourceIdentity }),
  }
}
