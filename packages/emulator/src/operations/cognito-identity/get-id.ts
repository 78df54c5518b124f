import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { checkGuest } from "./check-guest.ts"
import { createIdentity } from "./create-identity.ts"
import { findPool } from "./find-pool.ts"
import { identityOfLogins } from "./identity-of-logins.ts"
import { limits } from "./input/limits.ts"
import type { StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"
import { unknownPool } from "./unknown-pool.ts"
import { verifyLogins } from "./verify-logins.ts"

interface Input {
  readonly IdentityPoolId: string
  readonly AccountId?: string
  readonly Logins?: StringMap
}

const shape = structureShape<Input>(
  { IdentityPoolId: limits.identityPoolId, AccountId: limits.accountId, Logins: limits.logins },
  ["IdentityPoolId"],
)

/**
 * Finds or makes the identity of some logins, or makes a guest.
 *
 * Open: an `AccountId` that isn't the pool's; refused as an unknown pool.
 */
export const getId: Operation = {
  name: "GetId",
  signed: false,
  async run(context, input) {
    const { IdentityPoolId, AccountId, Logins } = readInput(shape, input)
    const pool = findPool(context, IdentityPoolId)
    if (AccountId !== undefined && AccountId !== pool.accountId) throw unknownPool(IdentityPoolId)

    const { clock } = context.world
    const logins = await verifyLogins(context, pool, Logins)
    if (logins.length > 0) return { IdentityId: identityOfLogins(pool, logins, clock).id }

    checkGuest(pool)
    return { IdentityId: createIdentity(pool, clock).id }
  },
}
