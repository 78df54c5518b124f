import type { Operation } from "../../operation.ts"
import { authorizeIam } from "../authorize-iam.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { resourceTagKeys } from "../resource-tag-keys.ts"
import { providerShape } from "./provider-shape.ts"

/** Pools and roles that name the provider stay as they are, and let nobody in by it. */
export const deleteOpenIdConnectProvider: Operation = iamOperation({
  name: "DeleteOpenIDConnectProvider",
  shape: providerShape,
  run(call, { OpenIDConnectProviderArn: arn }) {
    const { oidcProviders } = call.account
    authorizeIam(call, { resource: arn, keys: resourceTagKeys(oidcProviders.get(arn)?.tags ?? {}) })
    if (oidcProviders.delete(arn)) return
    throw iamError("NoSuchEntity", `OpenId connect Provider ${arn} cannot be found.`)
  },
})
