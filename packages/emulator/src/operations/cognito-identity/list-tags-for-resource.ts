import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { findTaggedPool } from "./find-tagged-pool.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly ResourceArn: string }>({ ResourceArn: limits.poolArn }, ["ResourceArn"])

export const listTagsForResource: Operation = {
  name: "ListTagsForResource",
  signed: true,
  run(context, input) {
    const { ResourceArn } = readInput(shape, input)
    return { Tags: findTaggedPool(context, "ListTagsForResource", ResourceArn).tags }
  },
}
