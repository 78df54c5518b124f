import { randomBytes, randomInt } from "node:crypto"
import type { AccessKey } from "./access-key.ts"
import type { Account } from "./account.ts"
import type { World } from "./world.ts"

const KEY_ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/**
 * Gives the account of that id, and makes an empty one with a fresh admin key on first use.
 *
 * @throws {TypeError} when the id is not 12 digits
 */
export function ensureAccount(world: World, accountId: string): Account {
  const existing = world.accounts.get(accountId)
  if (existing) return existing
  if (!/^\d{12}$/.test(accountId)) {
    throw new TypeError(`The account id ${JSON.stringify(accountId)} is not 12 digits, e.g. "111122223333"`)
  }

  const account: Account = {
    id: accountId,
    admin: createAdminKey(),
    oidcProviders: new Map(),
    roles: new Map(),
    managedPolicies: new Map(),
    stacks: new Map(),
  }
  world.accounts.set(accountId, account)
  world.secrets.addLasting(account.admin.secretAccessKey)
  return account
}

function createAdminKey(): AccessKey {
  const letters = Array.from({ length: 16 }, () => KEY_ID_ALPHABET[randomInt(KEY_ID_ALPHABET.length)])
  return { accessKeyId: `AKIA${letters.join("")}`, secretAccessKey: randomBytes(30).toString("base64") }
}
