import type { Account, ManagedPolicy } from "../../../world/account.ts"
import { awsManagedPolicy } from "../../../world/aws-managed-policy.ts"

/** A managed policy of the account, or one of AWS's own that has a document here. */
export function findKnownPolicy(account: Account, arn: string): ManagedPolicy | undefined {
  return account.managedPolicies.get(arn) ?? awsManagedPolicy(arn)
}
