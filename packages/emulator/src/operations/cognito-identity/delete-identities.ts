import type { Pool } from "../../world/pool.ts"
import type { World } from "../../world/world.ts"
import { authorizeCaller } from "../authorize-caller.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { limits } from "./input/limits.ts"
import { listShape } from "./input/list-shape.ts"
import { readInput } from "./input/read-input.ts"
import { loginKey } from "./login-key.ts"

const shape = structureShape<{ readonly IdentityIdsToDelete: readonly string[] }>(
  { IdentityIdsToDelete: listShape(limits.identityId, { min: 1, max: 60 }) },
  ["IdentityIdsToDelete"],
)

/** Ids that the account doesn't have come back as unprocessed. A deleted identity's login gets a new one next time. */
export const deleteIdentities: Operation = {
  name: "DeleteIdentities",
  signed: true,
  run(context, input) {
    const { IdentityIdsToDelete } = readInput(shape, input)
    const { account } = authorizeCaller(context, { action: "cognito-identity:DeleteIdentities", resource: "*" })
    const left = IdentityIdsToDelete.filter((id) => {
      const pool = poolOfIdentity(context.world, account.id, id)
      return pool ? !deleteIdentity(pool, id) : true
    })
    return { UnprocessedIdentityIds: left.map((id) => ({ IdentityId: id, ErrorCode: "AccessDenied" })) }
  },
}

function poolOfIdentity({ pools }: World, accountId: string, identityId: string): Pool | undefined {
  return [...pools.values()].find((pool) => pool.accountId === accountId && pool.identities.has(identityId))
}

function deleteIdentity({ identities, identityIdByLogin }: Pool, id: string): boolean {
  for (const [login, subject] of identities.get(id)?.logins ?? []) identityIdByLogin.delete(loginKey(login, subject))
  return identities.delete(id)
}
