import type { AttributedAwsCredentialIdentity } from "@aws-sdk/types"

/** AWS credentials of one exchange. */
export type CognitoCredentials = AttributedAwsCredentialIdentity & {
  readonly sessionToken: string
  /** When they end, in the time of this machine's clock: if that one is wrong, so is this, by as much. */
  readonly expiration: Date
  /**
   * The session, such as `arn:aws:sts::111122223333:assumed-role/ci/4711@6dcb09b`; absent in flow `enhanced`, where AWS
   * does not tell it.
   */
  readonly assumedRoleArn?: string
  /** The identity in the pool; absent in flow `direct`. Give it back as option `identityId` to skip `GetId`. */
  readonly identityId?: string
}
