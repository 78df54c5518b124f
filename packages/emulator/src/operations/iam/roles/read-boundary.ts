import type { Role } from "../../../world/account.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { findKnownPolicy } from "../policies/find-known-policy.ts"
import { isPolicyArn } from "../policies/is-policy-arn.ts"

/**
 * The permissions boundary of an ARN.
 *
 * @throws {AwsError} `InvalidInput`, `NoSuchEntity`
 */
export function readBoundary({ account }: IamCall, arn: string | undefined): Pick<Role, "permissionsBoundary"> {
  if (arn === undefined) return {}
  if (!isPolicyArn(arn)) throw iamError("InvalidInput", `ARN ${arn} is not valid.`)
  const known = findKnownPolicy(account, arn)
  if (!known) throw iamError("NoSuchEntity", `Scope ARN: ${arn} does not exist or is not attachable.`)
  return { permissionsBoundary: { name: arn, policy: known.policy } }
}
