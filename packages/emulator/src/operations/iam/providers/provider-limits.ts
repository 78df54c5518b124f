import type { Shape } from "../../input/shape.ts"
import { type StringShape, stringShape } from "../../input/string-shape.ts"
import { textShape } from "../input/text-shape.ts"
import { textsShape } from "../input/texts-shape.ts"

const clientId: StringShape = stringShape({ min: 1, max: 255 })
const thumbprint: StringShape = stringShape({ min: 40, max: 40 })

/** Shapes that several operations about OIDC providers share. */
export const providerLimits: {
  readonly url: Shape<string>
  readonly clientId: Shape<string>
  readonly clientIds: Shape<readonly string[]>
  readonly thumbprints: Shape<readonly string[]>
} = {
  url: textShape(stringShape({ min: 1, max: 255 })),
  clientId: textShape(clientId),
  clientIds: textsShape({ member: clientId, rules: clientId.constraints }),
  thumbprints: textsShape({ member: thumbprint, rules: thumbprint.constraints }),
}
