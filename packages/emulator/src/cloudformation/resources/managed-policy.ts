import { readPolicy } from "../policies/read-policy.ts"
import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import { generatedName } from "../stack/generated-name.ts"
import { stableLetters } from "../stack/stable-letters.ts"
import { attachToRoleLater } from "./attach-to-role-later.ts"
import { readPath } from "./read-path.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

const MAX_NAME_LENGTH = 128

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-managedpolicy.html */
export const managedPolicy: ResourceType = {
  properties: ["ManagedPolicyName", "Path", "PolicyDocument", "Roles"],
  withoutEffect: ["Description", "Tags"],
  notEmulated: ["Users", "Groups"],
  create(context) {
    const { stack, logicalId, properties } = context
    const arn = readArn(context)
    const policy = readPolicy(properties.requiredNode("PolicyDocument"), "identity")
    stack.changes.put(stack.account.managedPolicies, arn, policy)
    const roles = properties.texts("Roles")
    for (const { text: roleName, at } of roles) attachToRoleLater(stack, { name: arn, policy }, { roleName, at })

    const id = `ANPA${stableLetters(stack, logicalId).slice(0, 17)}`
    return { reference: arn, arn, attributes: { PolicyArn: arn, PolicyId: id, ...facts(context, roles.length) } }
  },
}

function facts({ stack }: ResourceContext, attachmentCount: number): Readonly<Record<string, string>> {
  const now = new Date(stack.world.clock.now()).toISOString()
  return {
    AttachmentCount: String(attachmentCount),
    CreateDate: now,
    DefaultVersionId: "v1",
    IsAttachable: "true",
    PermissionsBoundaryUsageCount: "0",
    UpdateDate: now,
  }
}

function readArn({ stack, logicalId, properties }: ResourceContext): string {
  const name = properties.text("ManagedPolicyName") ?? generatedName(stack, logicalId, MAX_NAME_LENGTH)
  const expected = "1 to 128 letters, digits and _+=,.@-"
  checkPattern(properties, name, { key: "ManagedPolicyName", pattern: /^[\w+=,.@-]{1,128}$/, expected })
  const arn = `arn:${stack.partition}:iam::${stack.account.id}:policy${readPath(properties)}${name}`
  if (!stack.account.managedPolicies.has(arn)) return arn
  throw nameTaken(properties.placeOf("ManagedPolicyName"), `A policy called ${name} already exists`)
}
