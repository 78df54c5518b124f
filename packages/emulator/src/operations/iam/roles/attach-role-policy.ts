import type { Operation } from "../../operation.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { findKnownPolicy } from "../policies/find-known-policy.ts"
import { isPolicyArn } from "../policies/is-policy-arn.ts"
import { attachmentShape } from "./attachment-shape.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { isAttached } from "./is-attached.ts"

const MAX_ATTACHED = 10

/** Of AWS's own policies, only those that have a document here can be attached. */
export const attachRolePolicy: Operation = iamOperation({
  name: "AttachRolePolicy",
  shape: attachmentShape,
  run(call, { RoleName, PolicyArn }) {
    if (!isPolicyArn(PolicyArn)) throw iamError("ValidationError", `ARN ${PolicyArn} is not valid.`)
    const { policies } = findManagedRole(call, RoleName, { "iam:PolicyARN": PolicyArn })
    const known = findKnownPolicy(call.account, PolicyArn)
    if (!known) throw iamError("NoSuchEntity", `Policy ${PolicyArn} does not exist or is not attachable.`)
    if (policies.some(({ name }) => name === PolicyArn)) return
    if (policies.filter(isAttached).length >= MAX_ATTACHED) {
      throw iamError("LimitExceeded", `Cannot exceed quota for PoliciesPerRole: ${MAX_ATTACHED}`)
    }
    policies.push({ name: PolicyArn, policy: known.policy })
  },
})
