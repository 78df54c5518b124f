import type { AttributedAwsCredentialIdentity } from "@aws-sdk/types"

/** AWS credentials of one exchange. */
export type CognitoCredentials = AttributedAwsCredentialIdentity & {
  readonly sessionToken: string
  readonly expiration: Date
  /** The identity in the pool; absent in flow `direct`. Give it back as option `identityId` to skip `GetId`. */
  readonly identityId?: string
}
