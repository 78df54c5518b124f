import { stringShape } from "../input/string-shape.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { findTaggedPool } from "./find-tagged-pool.ts"
import { limits } from "./input/limits.ts"
import { listShape } from "./input/list-shape.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly ResourceArn: string; readonly TagKeys: readonly string[] }>(
  { ResourceArn: limits.poolArn, TagKeys: listShape(stringShape({ min: 1, max: 128 })) },
  ["ResourceArn", "TagKeys"],
)

export const untagResource: Operation = {
  name: "UntagResource",
  signed: true,
  run(context, input) {
    const { ResourceArn, TagKeys } = readInput(shape, input)
    const pool = findTaggedPool(context, "UntagResource", ResourceArn)
    pool.tags = Object.fromEntries(Object.entries(pool.tags).filter(([key]) => !TagKeys.includes(key)))
    return {}
  },
}
