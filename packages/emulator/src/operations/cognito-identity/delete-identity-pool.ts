import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly IdentityPoolId: string }>({ IdentityPoolId: limits.identityPoolId }, [
  "IdentityPoolId",
])

/** Sessions of its identities stay. */
export const deleteIdentityPool: Operation = {
  name: "DeleteIdentityPool",
  signed: true,
  run(context, input) {
    const { id } = findManagedPool(context, "DeleteIdentityPool", readInput(shape, input).IdentityPoolId)
    context.world.pools.delete(id)
    return {}
  },
}
