import { AwsError } from "../../wire/aws-error.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describeTagMap, type TagMapAddress } from "./describe-tag-map.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { findTagMap } from "./find-tag-map.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<TagMapAddress>(
  { IdentityPoolId: limits.identityPoolId, IdentityProviderName: limits.providerName },
  ["IdentityPoolId", "IdentityProviderName"],
)

/** Open: the text for a map that was never set. */
export const getPrincipalTagAttributeMap: Operation = {
  name: "GetPrincipalTagAttributeMap",
  signed: true,
  run(context, input) {
    const address = readInput(shape, input)
    const pool = findManagedPool(context, "GetPrincipalTagAttributeMap", address.IdentityPoolId)

    const map = findTagMap(pool, address.IdentityProviderName, context.world.openBehaviors)
    if (map) return describeTagMap(address, map)
    const text = `Principal tag attribute map of '${address.IdentityProviderName}' not found.`
    throw new AwsError("ResourceNotFoundException", text)
  },
}
