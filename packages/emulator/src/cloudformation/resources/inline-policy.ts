import { generatedName } from "../stack/generated-name.ts"
import { attachToRoleLater } from "./attach-to-role-later.ts"
import { readNamedPolicy } from "./read-named-policy.ts"
import type { ResourceType } from "./resource-type.ts"

const MAX_NAME_LENGTH = 128

/**
 * `AWS::IAM::Policy`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-policy.html
 */
export const inlinePolicy: ResourceType = {
  properties: ["PolicyName", "PolicyDocument", "Roles"],
  withoutEffect: [],
  notEmulated: ["Users", "Groups"],
  create({ stack, logicalId, properties }) {
    const policy = readNamedPolicy(properties)
    for (const { text: roleName, at } of properties.texts("Roles")) attachToRoleLater(stack, policy, { roleName, at })
    const id = generatedName(stack, logicalId, MAX_NAME_LENGTH)
    return { reference: id, attributes: { Id: id } }
  },
}
