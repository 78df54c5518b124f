import type { CognitoCredentials } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"

/**
 * Keeps credentials of other accounts in.
 *
 * @throws {CliError} when `--allowed-account-ids` does not name their account, or nobody knows it.
 */
export function requireAllowedAccount(
  { accountId }: Pick<CognitoCredentials, "accountId">,
  options: OptionValues,
): void {
  const allowed = options.list("allowed-account-ids")
  if (allowed.length === 0 || (accountId !== undefined && allowed.includes(accountId))) return
  throw new CliError({
    message: `The credentials are for account ${accountId ?? "(unknown)"}, and ${options.origin("allowed-account-ids")} has ${allowed.join(", ")}.`,
    hint: "Choose another role, or another list. In flow enhanced the account is known with --custom-role-arn alone.",
  })
}
