import type { RequestContext } from "@claimbridge/trust"
import type { OidcProvider } from "../../../world/account.ts"
import { authorizeIam } from "../authorize-iam.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { resourceTagKeys } from "../resource-tag-keys.ts"

/**
 * The OIDC provider that a call is about.
 *
 * @param keys Condition keys of the action beside the provider's tags.
 * @throws {AwsError} `AccessDenied`, `NoSuchEntity`
 */
export function findManagedProvider(call: IamCall, arn: string, keys: RequestContext = {}): OidcProvider {
  const provider = call.account.oidcProviders.get(arn)
  authorizeIam(call, { resource: arn, keys: { ...resourceTagKeys(provider?.tags ?? {}), ...keys } })
  if (provider) return provider
  throw iamError("NoSuchEntity", `OpenIDConnect Provider not found for arn ${arn}`)
}
