import type { Shape } from "../../input/shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { iamLimits } from "../input/iam-limits.ts"

export interface ProviderInput {
  readonly OpenIDConnectProviderArn: string
}

/** The input of operations about one provider. */
export const providerShape: Shape<ProviderInput> = structureShape<ProviderInput>(
  { OpenIDConnectProviderArn: iamLimits.arn },
  ["OpenIDConnectProviderArn"],
)
