import type { Json } from "../plan/json.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import type { RoleResource } from "../plan/stack.ts"
import type { TerraformBlock } from "./terraform-block.ts"
import { terraformName } from "./terraform-name.ts"
import { terraformTypes } from "./terraform-types.ts"

type Write = (value: PlanValue) => Json

/** A role, its inline policies, and the managed ones that are attached. Policies stand in `locals`, where they can be read. */
export function roleBlocks(role: RoleResource, write: Write): readonly TerraformBlock[] {
  const name = terraformName(role.id)
  const roleName = `\${${terraformTypes.role}.${name}.name}`
  return [
    roleBlock(role, name, write),
    ...role.policies.map((policy) => ({
      type: "aws_iam_role_policy",
      name: `${name}_${policy.name}`,
      locals: { [`${name}_${policy.name}`]: write(policy.document) },
      body: { name: policy.name, role: roleName, policy: `\${jsonencode(local.${name}_${policy.name})}` },
    })),
    ...role.managedPolicyArns.map((arn, index) => ({
      type: "aws_iam_role_policy_attachment",
      name: `${name}_${index + 1}`,
      body: { role: roleName, policy_arn: write(arn) },
    })),
  ]
}

function roleBlock(role: RoleResource, name: string, write: Write): TerraformBlock {
  return {
    type: terraformTypes.role,
    name,
    locals: { [`${name}_trust`]: write(role.trustPolicy) },
    body: {
      "//": role.comment.join(" "),
      name: role.name,
      path: write(role.path),
      description: write(role.description),
      max_session_duration: role.maxSessionSeconds,
      assume_role_policy: `\${jsonencode(local.${name}_trust)}`,
      ...(role.boundaryArn !== undefined && { permissions_boundary: write(role.boundaryArn) }),
    },
  }
}
