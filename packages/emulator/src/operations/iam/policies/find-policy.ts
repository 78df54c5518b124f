import type { ManagedPolicy } from "../../../world/account.ts"
import { authorizeIam } from "../authorize-iam.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { resourceTagKeys } from "../resource-tag-keys.ts"
import { findKnownPolicy } from "./find-known-policy.ts"
import { isPolicyArn } from "./is-policy-arn.ts"

/**
 * The managed policy that a call is about.
 *
 * @throws {AwsError} `ValidationError` for another text than an ARN; `AccessDenied`; `NoSuchEntity`
 */
export function findPolicy(call: IamCall, arn: string): ManagedPolicy {
  if (!isPolicyArn(arn)) throw iamError("ValidationError", `ARN ${arn} is not valid.`)
  const policy = findKnownPolicy(call.account, arn)
  authorizeIam(call, { resource: arn, quotedResource: `policy ${arn}`, keys: resourceTagKeys(policy?.tags ?? {}) })
  if (policy) return policy
  throw iamError("NoSuchEntity", `Policy ${arn} was not found.`)
}
