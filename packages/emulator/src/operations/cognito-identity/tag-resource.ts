import { AwsError } from "../../wire/aws-error.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { findTaggedPool } from "./find-tagged-pool.ts"
import { limits } from "./input/limits.ts"
import type { StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"

const MAX_TAGS = 50

const shape = structureShape<{ readonly ResourceArn: string; readonly Tags: StringMap }>(
  { ResourceArn: limits.poolArn, Tags: limits.poolTags },
  ["ResourceArn", "Tags"],
)

/** Open: the text for too many tags. */
export const tagResource: Operation = {
  name: "TagResource",
  signed: true,
  run(context, input) {
    const { ResourceArn, Tags } = readInput(shape, input)
    const pool = findTaggedPool(context, "TagResource", ResourceArn)
    const tags = { ...pool.tags, ...Tags }
    if (Object.keys(tags).length > MAX_TAGS) {
      throw new AwsError("InvalidParameterException", `A resource can't have more than ${MAX_TAGS} tags.`)
    }
    pool.tags = tags
    return {}
  },
}
