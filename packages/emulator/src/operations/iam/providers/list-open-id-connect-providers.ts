import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { authorizeIam } from "../authorize-iam.ts"
import { iamOperation } from "../iam-operation.ts"

/** Lists the ARNs of all providers, in one page. */
export const listOpenIdConnectProviders: Operation = iamOperation({
  name: "ListOpenIDConnectProviders",
  shape: structureShape<object>({}, []),
  run(call) {
    authorizeIam(call, { resource: "*", quotedResource: `${call.arnPrefix}:oidc-provider/*` })
    return { OpenIDConnectProviderList: [...call.account.oidcProviders.keys()].map((Arn) => ({ Arn })) }
  },
})
