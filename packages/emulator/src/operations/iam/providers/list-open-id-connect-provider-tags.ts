import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { type PageInput, paginate } from "../paginate.ts"
import { tagList } from "../tag-list.ts"
import { findManagedProvider } from "./find-managed-provider.ts"
import type { ProviderInput } from "./provider-shape.ts"

const shape = structureShape<ProviderInput & PageInput>(
  { OpenIDConnectProviderArn: iamLimits.arn, Marker: iamLimits.marker, MaxItems: iamLimits.maxItems },
  ["OpenIDConnectProviderArn"],
)

export const listOpenIdConnectProviderTags: Operation = iamOperation({
  name: "ListOpenIDConnectProviderTags",
  shape,
  run(call, { OpenIDConnectProviderArn, ...page }) {
    const { tags } = findManagedProvider(call, OpenIDConnectProviderArn)
    const { items, end } = paginate(tagList(tags), ({ Key }) => Key, page)
    return { Tags: items, ...end }
  },
})
