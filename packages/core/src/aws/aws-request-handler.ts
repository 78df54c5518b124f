import type { AwsIdentityProperties } from "@aws-sdk/types"

/** A request handler of any AWS SDK client, such as `NodeHttpHandler` of `@smithy/node-http-handler`. */
export type AwsRequestHandler = NonNullable<NonNullable<AwsIdentityProperties["callerClientConfig"]>["requestHandler"]>
