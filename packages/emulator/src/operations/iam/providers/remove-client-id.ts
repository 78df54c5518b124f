import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { clientIdShape } from "./client-id-shape.ts"
import { findManagedProvider } from "./find-managed-provider.ts"

/** A client id that isn't there changes nothing. */
export const removeClientId: Operation = iamOperation({
  name: "RemoveClientIDFromOpenIDConnectProvider",
  shape: clientIdShape,
  run(call, { OpenIDConnectProviderArn, ClientID }) {
    const provider = findManagedProvider(call, OpenIDConnectProviderArn)
    provider.clientIds = provider.clientIds.filter((clientId) => clientId !== ClientID)
  },
})
