import type { Operation } from "../../operation.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { isPolicyArn } from "../policies/is-policy-arn.ts"
import { attachmentShape } from "./attachment-shape.ts"
import { findManagedRole } from "./find-managed-role.ts"

export const detachRolePolicy: Operation = iamOperation({
  name: "DetachRolePolicy",
  shape: attachmentShape,
  run(call, { RoleName, PolicyArn }) {
    if (!isPolicyArn(PolicyArn)) throw iamError("ValidationError", `ARN ${PolicyArn} is not valid.`)
    const { policies } = findManagedRole(call, RoleName, { "iam:PolicyARN": PolicyArn })
    const index = policies.findIndex(({ name }) => name === PolicyArn)
    if (index === -1) throw iamError("NoSuchEntity", `Policy ${PolicyArn} was not found.`)
    policies.splice(index, 1)
  },
})
