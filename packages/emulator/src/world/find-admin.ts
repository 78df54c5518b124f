import type { AccessKey } from "./access-key.ts"
import type { World } from "./world.ts"

/** @throws {TypeError} for an account that doesn't exist */
export function findAdmin(world: World, accountId: string): AccessKey {
  const account = world.accounts.get(accountId)
  if (account) return account.admin
  const known = [...world.accounts.keys()].join(", ") || "none"
  throw new TypeError(`There is no account ${JSON.stringify(accountId)}. Accounts: ${known}`)
}
