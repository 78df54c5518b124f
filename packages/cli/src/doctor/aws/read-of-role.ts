import type { Reading } from "../reading.ts"
import { accountOf } from "./account-of.ts"

/** Reads something of a role. IAM looks a role up by its name, in the caller's own account. */
export async function readOfRole<Value>(
  roleArn: string | undefined,
  accountId: string | undefined,
  read: (roleArn: string) => Promise<Reading<Value>>,
): Promise<Reading<Value>> {
  if (roleArn === undefined) return { state: "unknown", reason: "nobody says which role it is" }
  const roleAccount = accountOf(roleArn)
  if (accountId !== undefined && roleAccount !== accountId) {
    const reason = `it is in account ${roleAccount ?? "(none in its ARN)"}, and the credentials here are for ${accountId}`
    return { state: "unknown", reason }
  }
  return read(roleArn)
}
