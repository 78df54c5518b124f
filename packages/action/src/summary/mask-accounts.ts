/** A text without account ids, for those who do not show them. */
export function maskAccounts(text: string, accountIds: readonly string[]): string {
  return accountIds.reduce((masked, accountId) => masked.replaceAll(accountId, "***"), text)
}
