import { createOidcProvider } from "./create-oidc-provider.ts"
import type { ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-oidcprovider.html */
export const oidcProvider: ResourceType = {
  properties: ["Url", "ClientIdList", "ThumbprintList", "Tags"],
  withoutEffect: [],
  notEmulated: [],
  create: (context) => createOidcProvider(context, "ClientIdList"),
}
