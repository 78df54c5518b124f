import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describeIdentityFacts } from "./describe-identity-facts.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { booleanShape } from "./input/boolean-shape.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"
import { type PageInput, paginate } from "./paginate.ts"

interface Input extends PageInput {
  readonly IdentityPoolId: string
  readonly HideDisabled?: boolean
}

const shape = structureShape<Input>(
  {
    IdentityPoolId: limits.identityPoolId,
    MaxResults: limits.maxResults,
    NextToken: limits.nextToken,
    HideDisabled: booleanShape,
  },
  ["IdentityPoolId", "MaxResults"],
)

/** Identities whose logins another one took over are disabled. */
export const listIdentities: Operation = {
  name: "ListIdentities",
  signed: true,
  run(context, input) {
    const { IdentityPoolId, HideDisabled = false, ...page } = readInput(shape, input)
    const { identities } = findManagedPool(context, "ListIdentities", IdentityPoolId)
    const wanted = [...identities.values()].filter(({ mergedInto }) => !HideDisabled || mergedInto === undefined)
    const { items, end } = paginate(wanted, page)
    return { IdentityPoolId, Identities: items.map(describeIdentityFacts), ...end }
  },
}
