import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { authorizeIam } from "./authorize-iam.ts"
import { iamOperation } from "./iam-operation.ts"
import { iamLimits } from "./input/iam-limits.ts"
import type { PageInput } from "./paginate.ts"

/** Accounts have no alias here. */
export const listAccountAliases: Operation = iamOperation({
  name: "ListAccountAliases",
  shape: structureShape<PageInput>({ Marker: iamLimits.marker, MaxItems: iamLimits.maxItems }, []),
  run(call) {
    authorizeIam(call, { resource: "*" })
    return { AccountAliases: [], IsTruncated: false }
  },
})
