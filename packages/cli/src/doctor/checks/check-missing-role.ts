import { roleNameOf } from "../aws/role-name-of.ts"
import { rolePathOf } from "../aws/role-path-of.ts"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { mendTagMap } from "../tags/mend-tag-map.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { soundStatement } from "../trust/sound-statement.ts"
import { worldWith } from "../trust/world-with.ts"
import type { Check } from "./check.ts"

const nobody = '{ "Statement": { "Effect": "Deny", "Principal": "*", "Action": "sts:*" } }'

/** A role that is not there. To who asks for it, AWS answers as if it were forbidden. */
export function checkMissingRole(facts: Facts): Check {
  const { roleArn = "" } = facts.aws
  return {
    name: "role",
    area: "aws",
    state: "broken",
    stops: true,
    message: `There is no role ${roleArn}. To a job, AWS says the same as if it were not allowed in.`,
    fix: "Compare the name and the path with `aws iam list-roles`, or create the role.",
    remedies: creation(facts, roleArn),
  }
}

function creation(facts: Facts, roleArn: string): readonly Remedy[] {
  const name = roleNameOf(roleArn)
  const role = { arn: roleArn, name, trustPolicy: nobody, maxSessionSeconds: 3600, tags: {} }
  const statement = soundStatement(worldWith(facts, role, mendTagMap(facts)))
  if (statement === undefined) return []
  const path = rolePathOf(roleArn)
  const input = {
    RoleName: name,
    ...(path !== "/" && { Path: path }),
    AssumeRolePolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
  }
  return [...tagMapRemedy(facts), { on: "aws", change: { service: "iam", operation: "CreateRole", input } }]
}
