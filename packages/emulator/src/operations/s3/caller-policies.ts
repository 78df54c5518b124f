import { type NamedPolicy, type PolicySet, parsePolicy } from "@claimbridge/trust"
import type { Bucket } from "../../world/bucket.ts"
import type { Caller } from "../../world/caller.ts"

/** The administrator's one policy: everything in the own account. */
const ADMINISTRATOR: NamedPolicy = {
  name: "AdministratorAccess",
  policy: parsePolicy(
    { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
    { kind: "identity" },
  ),
}

/** Every policy that has a say in what a caller does to a bucket. */
export function callerPolicies(caller: Caller, bucket: Bucket): PolicySet {
  const resource = bucket.policy && { name: `bucket policy of ${bucket.name}`, policy: bucket.policy }
  return {
    ...identityPolicies(caller),
    ...(resource && { resource }),
    sameAccount: caller.account.id === bucket.accountId,
  }
}

function identityPolicies(caller: Caller): PolicySet {
  if (caller.kind === "admin") return { identity: [ADMINISTRATOR] }
  const { role, sessionPolicies: session } = caller.session
  const boundary = role.permissionsBoundary
  return { identity: role.policies, ...(session && { session }), ...(boundary && { boundary }) }
}
