import { roleNameOf } from "../aws/role-name-of.ts"
import { rolePathOf } from "../aws/role-path-of.ts"
import type { Remedy } from "../plan/remedy.ts"
import { readValue } from "../reading.ts"
import { hopActions } from "./hop-actions.ts"
import type { HopSide } from "./hop-side.ts"
import { hopStatement } from "./hop-statement.ts"

/** Gives the role before the right to take the hop, in a policy of its own. */
export function permissionRemedy({ hop, fromArn = "", permissions }: HopSide): readonly Remedy[] {
  const known = (readValue(permissions) ?? []).map(({ name }) => name)
  const wanted = `assume-${roleNameOf(hop.roleArn)}`
  const statement = { Effect: "Allow", Action: hopActions(hop), Resource: hop.roleArn }
  const input = {
    RoleName: roleNameOf(fromArn),
    PolicyName: known.includes(wanted) ? `${wanted}-${known.length}` : wanted,
    PolicyDocument: documentOf(statement),
  }
  return [{ on: "aws", change: { service: "iam", operation: "PutRolePolicy", input } }]
}

/** Creates the role that a hop goes to. What it may do is for somebody else to say. */
export function hopRoleRemedy(side: HopSide): readonly Remedy[] {
  const { roleArn } = side.hop
  const path = rolePathOf(roleArn)
  const input = {
    RoleName: roleNameOf(roleArn),
    ...(path !== "/" && { Path: path }),
    AssumeRolePolicyDocument: documentOf(hopStatement(side)),
  }
  return [{ on: "aws", change: { service: "iam", operation: "CreateRole", input } }]
}

function documentOf(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] })
}
