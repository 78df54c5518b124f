import type { Role, RolePolicy } from "../../world/account.ts"
import { readTags } from "../properties/read-tags.ts"
import { warnOfUnknown } from "../properties/warn-of-unknown.ts"
import { stableLetters } from "../stack/stable-letters.ts"
import { attachLater } from "./attach-later.ts"
import { boundLater } from "./bound-later.ts"
import { readMaxSessionDuration } from "./read-max-session-duration.ts"
import { readNamedPolicy } from "./read-named-policy.ts"
import { readPath } from "./read-path.ts"
import { readRoleName } from "./read-role-name.ts"
import { readTrustPolicy } from "./read-trust-policy.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-role.html */
export const role: ResourceType = {
  properties: [
    "AssumeRolePolicyDocument",
    "Description",
    "ManagedPolicyArns",
    "MaxSessionDuration",
    "Path",
    "PermissionsBoundary",
    "Policies",
    "RoleName",
    "Tags",
  ],
  withoutEffect: [],
  notEmulated: [],
  create(context) {
    const { stack, properties } = context
    const created = readRole(context)
    stack.changes.put(stack.account.roles, created.name, created)
    boundLater(context, created)
    for (const { text: arn, at } of properties.texts("ManagedPolicyArns")) attachLater(stack, created, { arn, at })
    return { reference: created.name, arn: created.arn, attributes: { Arn: created.arn, RoleId: created.id } }
  },
}

function readRole(context: ResourceContext): Role {
  const { stack, logicalId, properties } = context
  const name = readRoleName(context)
  const path = readPath(properties)
  const description = properties.text("Description")
  return {
    arn: `arn:${stack.partition}:iam::${stack.account.id}:role${path}${name}`,
    accountId: stack.account.id,
    name,
    path,
    id: `AROA${stableLetters(stack, logicalId).slice(0, 17)}`,
    created: new Date(stack.world.clock.now()),
    ...(description !== undefined && { description }),
    ...readTrustPolicy(context),
    policies: readInlinePolicies(context),
    maxSessionDurationSeconds: readMaxSessionDuration(properties),
    tags: readTags(properties, "Tags"),
  }
}

function readInlinePolicies({ stack, properties }: ResourceContext): RolePolicy[] {
  return properties.readers("Policies").map((inline) => {
    const known = ["PolicyName", "PolicyDocument"]
    warnOfUnknown(inline, { owner: "A policy of AWS::IAM::Role", known }, stack.warnings)
    return readNamedPolicy(inline)
  })
}
