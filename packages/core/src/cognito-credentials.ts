import type { AttributedAwsCredentialIdentity } from "@aws-sdk/types"

/** AWS credentials of one exchange. */
export type CognitoCredentials = AttributedAwsCredentialIdentity & {
  readonly sessionToken: string
  /** When they end, in the time of this machine's clock: if that one is wrong, so is this, by as much. */
  readonly expiration: Date
  /** The identity in the pool; absent in flow `direct`. Give it back as option `identityId` to skip `GetId`. */
  readonly identityId?: string
}
