import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describePool } from "./describe-pool.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly IdentityPoolId: string }>({ IdentityPoolId: limits.identityPoolId }, [
  "IdentityPoolId",
])

export const describeIdentityPool: Operation = {
  name: "DescribeIdentityPool",
  signed: true,
  run(context, input) {
    const { IdentityPoolId } = readInput(shape, input)
    return describePool(findManagedPool(context, "DescribeIdentityPool", IdentityPoolId))
  },
}
