import type { Shape } from "../../input/shape.ts"
import { type StringShape, stringShape } from "../../input/string-shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Tag } from "../tag-list.ts"
import { integerShape } from "./integer-shape.ts"
import { listShape } from "./list-shape.ts"
import { textShape } from "./text-shape.ts"
import { textsShape } from "./texts-shape.ts"

const MAX_TAGS = 50
const NAME = "[\\w+=,.@-]+"
const TAG_TEXT = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]"

const tagKey: StringShape = stringShape({ min: 1, max: 128, pattern: `${TAG_TEXT}+` })

const tag: Shape<Tag> = structureShape<Tag>(
  { Key: textShape(tagKey), Value: textShape(stringShape({ max: 256, pattern: `${TAG_TEXT}*` })) },
  ["Key", "Value"],
)

/** Shapes that several operations share, with the limits of the API model `iam/2010-05-08`. */
export const iamLimits: {
  readonly roleName: Shape<string>
  readonly policyName: Shape<string>
  readonly path: Shape<string>
  readonly policyPath: Shape<string>
  readonly pathPrefix: Shape<string>
  readonly document: Shape<string>
  readonly description: Shape<string>
  readonly maxSessionDuration: Shape<number>
  readonly arn: Shape<string>
  readonly tags: Shape<readonly Tag[]>
  readonly tagKeys: Shape<readonly string[]>
  readonly marker: Shape<string>
  readonly maxItems: Shape<number>
} = {
  roleName: textShape(stringShape({ min: 1, max: 64, pattern: NAME })),
  policyName: textShape(stringShape({ min: 1, max: 128, pattern: NAME })),
  path: textShape(stringShape({ min: 1, max: 512, pattern: "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)" })),
  policyPath: textShape(stringShape({ min: 1, max: 512, pattern: "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/" })),
  pathPrefix: textShape(stringShape({ min: 1, max: 512, pattern: "\\u002F[\\u0021-\\u007F]*" })),
  document: textShape(stringShape({ min: 1, max: 131_072, pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+" })),
  description: textShape(stringShape({ max: 1000, pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*" })),
  maxSessionDuration: integerShape({ min: 3600, max: 43_200 }),
  arn: textShape(stringShape({ min: 20, max: 2048 })),
  tags: listShape(tag, MAX_TAGS),
  tagKeys: textsShape({
    member: tagKey,
    rules: [
      "Member must have length less than or equal to 128",
      "Member must have length greater than or equal to 1",
      `Member must satisfy regular expression pattern: ${TAG_TEXT}+`,
      "Member must not be null",
    ],
    max: MAX_TAGS,
  }),
  marker: textShape(stringShape({ min: 1, max: 320, pattern: "[\\u0020-\\u00FF]+" })),
  maxItems: integerShape({ min: 1, max: 1000 }),
}
