import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { authenticate } from "./authenticate.ts"
import { buildOpenIdToken } from "./build-open-id-token.ts"
import { checkClassicFlow } from "./check-classic-flow.ts"
import { findIdentity } from "./find-identity.ts"
import { limits } from "./input/limits.ts"
import type { StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"

interface Input {
  readonly IdentityId: string
  readonly Logins?: StringMap
}

const shape = structureShape<Input>({ IdentityId: limits.identityId, Logins: limits.logins }, ["IdentityId"])

/** Open: the pool's own refusals come before the logins are looked at. */
export const getOpenIdToken: Operation = {
  name: "GetOpenIdToken",
  signed: false,
  async run(context, input) {
    const { IdentityId, Logins } = readInput(shape, input)
    const found = findIdentity(context, IdentityId)
    checkClassicFlow(found.pool)

    const authenticated = await authenticate(context, found, Logins)
    const token = await buildOpenIdToken(context.world, authenticated)
    return { IdentityId: authenticated.identity.id, Token: token }
  },
}
