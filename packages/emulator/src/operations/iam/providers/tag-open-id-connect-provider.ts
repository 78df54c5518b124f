import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { addTags } from "../add-tags.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { requestTagKeys } from "../request-tag-keys.ts"
import type { Tag } from "../tag-list.ts"
import { tagRules } from "../tag-rules.ts"
import { findManagedProvider } from "./find-managed-provider.ts"
import type { ProviderInput } from "./provider-shape.ts"

interface Input extends ProviderInput {
  readonly Tags: readonly Tag[]
}

const shape = structureShape<Input>({ OpenIDConnectProviderArn: iamLimits.arn, Tags: iamLimits.tags }, [
  "OpenIDConnectProviderArn",
  "Tags",
])

export const tagOpenIdConnectProvider: Operation = iamOperation({
  name: "TagOpenIDConnectProvider",
  shape,
  run(call, { OpenIDConnectProviderArn, Tags }) {
    const provider = findManagedProvider(
      call,
      OpenIDConnectProviderArn,
      requestTagKeys(addTags({}, Tags, tagRules.other)),
    )
    provider.tags = addTags(provider.tags, Tags, tagRules.other)
  },
})
