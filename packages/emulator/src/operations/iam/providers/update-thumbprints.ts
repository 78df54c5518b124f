import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { checkThumbprints } from "./check-thumbprints.ts"
import { findManagedProvider } from "./find-managed-provider.ts"
import { providerLimits } from "./provider-limits.ts"
import type { ProviderInput } from "./provider-shape.ts"

interface Input extends ProviderInput {
  readonly ThumbprintList: readonly string[]
}

const shape = structureShape<Input>(
  { OpenIDConnectProviderArn: iamLimits.arn, ThumbprintList: providerLimits.thumbprints },
  ["OpenIDConnectProviderArn", "ThumbprintList"],
)

/** Replaces the thumbprints, which nothing here compares with a certificate. */
export const updateThumbprints: Operation = iamOperation({
  name: "UpdateOpenIDConnectProviderThumbprint",
  shape,
  run(call, { OpenIDConnectProviderArn, ThumbprintList }) {
    const provider = findManagedProvider(call, OpenIDConnectProviderArn)
    checkThumbprints(ThumbprintList)
    provider.thumbprints = ThumbprintList
  },
})
