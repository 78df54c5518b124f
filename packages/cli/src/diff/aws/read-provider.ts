import { GetOpenIDConnectProviderCommand, type IAMClient } from "@aws-sdk/client-iam"
import type { Reading } from "../reading.ts"
import type { ResourceState } from "../resource-state.ts"
import { readingOf } from "./reading-of.ts"

/** An OIDC provider of IAM. */
export function readProvider(iam: IAMClient, arn: string): Promise<Reading<ResourceState>> {
  return readingOf("iam:GetOpenIDConnectProvider", async () => {
    const { ClientIDList = [] } = await iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))
    return { settings: { audiences: ClientIDList }, policies: {}, unread: {} }
  })
}
