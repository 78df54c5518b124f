import type { ManagedPolicy } from "../../world/account.ts"
import { policyDocument } from "../policies/policy-document.ts"
import { readPolicy } from "../policies/read-policy.ts"
import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import { readTags } from "../properties/read-tags.ts"
import { generatedName } from "../stack/generated-name.ts"
import { stableLetters } from "../stack/stable-letters.ts"
import { attachToRoleLater } from "./attach-to-role-later.ts"
import { readPath } from "./read-path.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

const MAX_NAME_LENGTH = 128

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-managedpolicy.html */
export const managedPolicy: ResourceType = {
  properties: ["Description", "ManagedPolicyName", "Path", "PolicyDocument", "Roles", "Tags"],
  withoutEffect: [],
  notEmulated: ["Users", "Groups"],
  create(context) {
    const { stack, properties } = context
    const created = readManagedPolicy(context)
    const { arn, id, policy } = created
    stack.changes.put(stack.account.managedPolicies, arn, created)
    const roles = properties.texts("Roles")
    for (const { text: roleName, at } of roles) attachToRoleLater(stack, { name: arn, policy }, { roleName, at })

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

function readManagedPolicy(context: ResourceContext): ManagedPolicy {
  const { stack, logicalId, properties } = context
  const name = readName(context)
  const path = readPath(properties)
  const arn = `arn:${stack.partition}:iam::${stack.account.id}:policy${path}${name}`
  if (stack.account.managedPolicies.has(arn)) {
    throw nameTaken(properties.placeOf("ManagedPolicyName"), `A policy called ${name} already exists`)
  }
  const node = properties.requiredNode("PolicyDocument")
  const description = properties.text("Description")
  return {
    arn,
    name,
    path,
    id: `ANPA${stableLetters(stack, logicalId).slice(0, 17)}`,
    created: new Date(stack.world.clock.now()),
    ...(description !== undefined && { description }),
    policy: readPolicy(node, "identity"),
    document: policyDocument(node),
    tags: readTags(properties, "Tags"),
  }
}

function readName({ stack, logicalId, properties }: ResourceContext): string {
  const name = properties.text("ManagedPolicyName") ?? generatedName(stack, logicalId, MAX_NAME_LENGTH)
  const expected = "1 to 128 letters, digits and _+=,.@-"
  checkPattern(properties, name, { key: "ManagedPolicyName", pattern: /^[\w+=,.@-]{1,128}$/, expected })
  return name
}
