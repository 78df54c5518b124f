import { pascalCase } from "./pascal-case.ts"
import { permissionPolicies } from "./permission-policies.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import type { PlannedRole, RolePart } from "./planned-role.ts"
import type { RoleResource } from "./stack.ts"

/** The IAM roles of a role of the model. */
export function roleResources(role: PlannedRole, poolId: PlanValue, context: PlanContext): readonly RoleResource[] {
  return role.parts.map((part, index) => roleResource({ role, part, index }, poolId, context))
}

interface Part {
  readonly role: PlannedRole
  readonly part: RolePart
  readonly index: number
}

function roleResource({ role, part, index }: Part, poolId: PlanValue, context: PlanContext): RoleResource {
  const { key, model } = role
  const number = index === 0 ? "" : String(index + 1)
  const names = { cognito: context.cognito, poolId }
  return {
    kind: "role",
    id: `${pascalCase(key)}Role${number}`,
    comment: commentOf(role, index),
    role: key,
    name: part.name,
    arn: part.arn,
    path: model.path ?? "/",
    description: model.description ?? `CI jobs: ${key}`,
    maxSessionSeconds: model.max_session_seconds ?? 3600,
    trustPolicy: { Version: "2012-10-17", Statement: part.statements.map(({ write }) => write(names)) },
    policies: permissionPolicies(model, context),
    managedPolicyArns: model.managed_policies ?? [],
    ...(model.boundary !== undefined && { boundaryArn: model.boundary }),
  }
}

function commentOf({ key, parts }: PlannedRole, index: number): readonly string[] {
  const statements = parts[index]?.statements ?? []
  const issuers = new Set(statements.flatMap(({ rule }) => rule?.issuer ?? []))
  const sources = statements.filter(({ rule }) => rule === undefined).map(({ path }) => String(path[1]))
  const jobs = `jobs of ${[...issuers].join(" and ")}, by the pool and the provider in each statement`
  const sessions = `sessions of ${sources.join(" and ")}, by the role's ARN`
  const who = [...(issuers.size > 0 ? [jobs] : []), ...(sources.length > 0 ? [sessions] : [])].join("; ")
  const part = `Part ${index + 1} of ${parts.length}, for the length of a trust policy.`
  return [`${key}: ${who}.`, ...(parts.length > 1 ? [part] : [])]
}
