import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { removeTags } from "../remove-tags.ts"
import { tagRules } from "../tag-rules.ts"
import { findManagedProvider } from "./find-managed-provider.ts"
import type { ProviderInput } from "./provider-shape.ts"

interface Input extends ProviderInput {
  readonly TagKeys: readonly string[]
}

const shape = structureShape<Input>({ OpenIDConnectProviderArn: iamLimits.arn, TagKeys: iamLimits.tagKeys }, [
  "OpenIDConnectProviderArn",
  "TagKeys",
])

export const untagOpenIdConnectProvider: Operation = iamOperation({
  name: "UntagOpenIDConnectProvider",
  shape,
  run(call, { OpenIDConnectProviderArn, TagKeys }) {
    const provider = findManagedProvider(call, OpenIDConnectProviderArn, { "aws:TagKeys": TagKeys })
    provider.tags = removeTags(provider.tags, TagKeys, tagRules.other)
  },
})
