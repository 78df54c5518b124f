import type { Shape } from "../../input/shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { providerLimits } from "./provider-limits.ts"
import type { ProviderInput } from "./provider-shape.ts"

export interface ClientIdInput extends ProviderInput {
  readonly ClientID: string
}

/** The input of operations about one client id of a provider. */
export const clientIdShape: Shape<ClientIdInput> = structureShape<ClientIdInput>(
  { OpenIDConnectProviderArn: iamLimits.arn, ClientID: providerLimits.clientId },
  ["OpenIDConnectProviderArn", "ClientID"],
)
