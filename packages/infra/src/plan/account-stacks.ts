import { asksForPool } from "./asks-for-pool.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import { poolIdOf } from "./pool-id-of.ts"
import { poolIdParameter } from "./pool-id-parameter.ts"
import { poolOutputs } from "./pool-outputs.ts"
import { poolResources } from "./pool-resources.ts"
import { Reference } from "./reference.ts"
import { roleResources } from "./role-resources.ts"
import type { RoleResource, RoleRulesResource, Stack } from "./stack.ts"

/** One stack for each account: the pool's first, then the others in the order of the model. */
export function accountStacks(context: PlanContext, roleRules: readonly RoleRulesResource[]): readonly Stack[] {
  const { pool } = context.model
  const others = [...new Set([...context.roles.values()].map(({ account }) => account))].filter(
    (account) => account !== pool.account,
  )
  return [poolStack(context, roleRules), ...others.map((account) => roleStack(account, context))]
}

function poolStack(context: PlanContext, roleRules: readonly RoleRulesResource[]): Stack {
  const { name, account, region } = context.model.pool
  const roles = rolesOf(account, poolIdOf(context), context)
  return {
    name,
    account,
    region,
    description: `CI access ${name}: the identity pool and the roles of account ${account}`,
    parameters: [],
    resources: [
      ...poolResources(context),
      ...roles,
      ...roleRules.map((rules) => ({ ...rules, after: roles.map(({ id }) => id).toSorted() })),
    ],
    outputs: [...poolOutputs(context), ...roles.map(arnOutput)],
  }
}

function roleStack(account: string, context: PlanContext): Stack {
  const { name, region, id } = context.model.pool
  const planned = [...context.roles.values()].filter((role) => role.account === account)
  const roles = rolesOf(account, id ?? new Reference(poolIdParameter.name, "parameter"), context)
  return {
    name: `${name}-${account}`,
    account,
    region,
    description: `CI access ${name}: the roles of account ${account}`,
    parameters: id === undefined && planned.some(asksForPool) ? [poolIdParameter] : [],
    resources: roles,
    outputs: roles.map(arnOutput),
  }
}

function rolesOf(account: string, poolId: PlanValue, context: PlanContext): readonly RoleResource[] {
  return [...context.roles.values()]
    .filter((role) => role.account === account)
    .flatMap((role) => roleResources(role, poolId, context))
}

function arnOutput({ id, role }: RoleResource): Stack["outputs"][number] {
  return { name: `${id}Arn`, description: `The role ${role}.`, value: new Reference(id, "arn") }
}
