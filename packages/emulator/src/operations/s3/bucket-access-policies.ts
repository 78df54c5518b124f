import type { PolicySet } from "@claimbridge/trust"
import type { Bucket } from "../../world/bucket.ts"
import type { Caller } from "../../world/caller.ts"
import { callerPolicies } from "../../world/caller-policies.ts"

/** Every policy that has a say in what a caller does to a bucket: the caller's own and the bucket's. */
export function bucketAccessPolicies(caller: Caller, bucket: Bucket): PolicySet {
  const resource = bucket.policy && { name: `bucket policy of ${bucket.name}`, policy: bucket.policy }
  return {
    ...callerPolicies(caller),
    ...(resource && { resource }),
    sameAccount: caller.account.id === bucket.accountId,
  }
}
