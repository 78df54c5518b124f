import { type DeployOptions, deploy } from "./deploy.ts"
import type { EmptyAccount } from "./emulator.ts"
import { ensureAccount } from "./world/create-account.ts"
import type { World } from "./world/world.ts"

/**
 * Opens an account: with the stack of a template, or empty.
 *
 * @throws {TypeError} when the account id is not 12 digits; `TemplateError` when the template can't be deployed
 */
export function openAccount(world: World, account: DeployOptions | EmptyAccount): void {
  if ("template" in account) deploy(world, account)
  else ensureAccount(world, account.accountId)
}
