import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { checkClientIds } from "./check-client-ids.ts"
import { clientIdShape } from "./client-id-shape.ts"
import { findManagedProvider } from "./find-managed-provider.ts"

/** A client id that is there already changes nothing. */
export const addClientId: Operation = iamOperation({
  name: "AddClientIDToOpenIDConnectProvider",
  shape: clientIdShape,
  run(call, { OpenIDConnectProviderArn, ClientID }) {
    const provider = findManagedProvider(call, OpenIDConnectProviderArn)
    const clientIds = [...new Set([...provider.clientIds, ClientID])]
    checkClientIds(clientIds)
    provider.clientIds = clientIds
  },
})
