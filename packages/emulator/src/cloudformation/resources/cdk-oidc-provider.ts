import { createOidcProvider } from "./create-oidc-provider.ts"
import type { ResourceType } from "./resource-type.ts"

/** The CDK's `OpenIdConnectProvider` construct: a custom resource that makes the same provider, with its own names. */
export const cdkOidcProvider: ResourceType = {
  properties: ["Url", "ClientIDList", "ThumbprintList"],
  withoutEffect: ["ServiceToken", "CodeHash", "RejectUnauthorized"],
  notEmulated: [],
  create: (context) => createOidcProvider(context, "ClientIDList"),
}
