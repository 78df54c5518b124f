import type { AwsIdentityProperties } from "@aws-sdk/types"
import type { Provider } from "@smithy/types"

/** The resolved configuration of the client that asks for credentials, as far as it is taken over. */
export type CallerClientConfig = NonNullable<AwsIdentityProperties["callerClientConfig"]> & {
  readonly useFipsEndpoint?: boolean | Provider<boolean>
  readonly useDualstackEndpoint?: boolean | Provider<boolean>
  readonly maxAttempts?: number | Provider<number>
}
