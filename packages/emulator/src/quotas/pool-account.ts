import type { World } from "../world/world.ts"

/** The account of the pool that an input of Cognito is about, by the pool's id or an identity's; nothing for unknown ids. */
export function poolAccount(world: World, input: Readonly<Record<string, unknown>>): string | undefined {
  const { IdentityPoolId: poolId, IdentityId: identityId } = input
  if (typeof poolId === "string") return world.pools.get(poolId)?.accountId
  if (typeof identityId !== "string") return undefined
  return [...world.pools.values()].find(({ identities }) => identities.has(identityId))?.accountId
}
