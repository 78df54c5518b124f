import { ActionError } from "../failure/action-error.ts"
import type { ActionSettings } from "../settings.ts"
import type { GrantedRole } from "./granted-role.ts"

/**
 * Sees to it that all credentials are of accounts that `allowed-account-ids` names, before anybody gets them.
 *
 * @throws {ActionError} when one is of another account, or of one that is not known.
 */
export function requireAllowedAccounts(
  { allowedAccountIds, maskAccountId }: ActionSettings,
  granted: readonly GrantedRole[],
): void {
  if (allowedAccountIds.length === 0) return
  const stranger = granted.find(({ accountId }) => accountId === undefined || !allowedAccountIds.includes(accountId))
  if (stranger === undefined) return
  const found = maskAccountId ? "another account" : `account ${stranger.accountId ?? "(unknown)"}`
  throw new ActionError({
    message: `The credentials are of ${found}, which allowed-account-ids does not name.`,
    hint:
      stranger.accountId === undefined
        ? "In the enhanced flow the pool decides the role, and AWS does not tell its account: give role-to-assume, or leave allowed-account-ids out."
        : "Name another role in role-to-assume, or add the account to allowed-account-ids.",
  })
}
