import type { CognitoCredentials } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { AllowedAccounts } from "./allowed-accounts.ts"

/**
 * Keeps credentials of other accounts in.
 *
 * @throws {CliError} when `--allowed-account-ids` does not name their account, or nobody knows it.
 */
export function requireAllowedAccount(
  { accountId }: Pick<CognitoCredentials, "accountId">,
  allowed: AllowedAccounts | undefined,
): void {
  if (allowed === undefined || (accountId !== undefined && allowed.ids.includes(accountId))) return
  throw new CliError({
    message: `The credentials are for account ${accountId ?? "(unknown)"}, and ${allowed.origin} has ${allowed.ids.join(", ")}.`,
    hint: "Choose another role, or another list. In flow enhanced the account is known with --custom-role-arn alone.",
  })
}
