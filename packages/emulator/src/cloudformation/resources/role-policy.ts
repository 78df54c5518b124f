import { attachToRoleLater } from "./attach-to-role-later.ts"
import { readNamedPolicy } from "./read-named-policy.ts"
import type { ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-rolepolicy.html */
export const rolePolicy: ResourceType = {
  properties: ["PolicyName", "PolicyDocument", "RoleName"],
  withoutEffect: [],
  notEmulated: [],
  create({ stack, properties }) {
    const policy = readNamedPolicy(properties)
    const roleName = properties.requiredText("RoleName")
    attachToRoleLater(stack, policy, { roleName, at: properties.placeOf("RoleName") })
    return { reference: `${policy.name}|${roleName}`, attributes: {} }
  },
}
