import type { PoolModel } from "../model/access-model.ts"
import { chainsOf } from "../model/chains-of.ts"
import { formatPath } from "../model/format-path.ts"
import { chainActions } from "../trust-policy/chain-actions.ts"
import { asksForPool } from "./asks-for-pool.ts"
import type { Note, PlanContext } from "./plan-context.ts"
import type { PlannedRole, RolePart } from "./planned-role.ts"

/** Everything that was decided for the model, and what is left to do by hand. */
export function planNotes({ model, issuers, roles, notes }: PlanContext): readonly Note[] {
  const { pool } = model
  const adopted = [...issuers.values()].filter(({ isAdopted }) => isAdopted)
  const split = [...roles.values()].filter(({ parts }) => parts.length > 1)
  const others = [...roles.values()].filter((role) => role.account !== pool.account && asksForPool(role))
  return [
    ...notes,
    ...adopted.map(({ name, arn, audiences }) => ({
      code: "PROVIDER_ADOPTED" as const,
      message: `The provider of ${name} is used as it is: ${arn} must take the audiences ${audiences.join(" and ")}`,
    })),
    ...(pool.id === undefined
      ? []
      : [
          {
            code: "POOL_ADOPTED" as const,
            message: `The pool ${pool.id} is used as it is: it must list the providers, allow the ${pool.flow ?? "basic"} flow and no guests`,
          },
        ]),
    ...[...roles.values()].flatMap(hopNotes),
    ...split.map((role) => ({ code: "ROLE_SPLIT" as const, message: splitMessage(role, pool) })),
    ...(others.length > 0 && pool.id === undefined
      ? [
          {
            code: "POOL_ID_WANTED" as const,
            message: "Roles of other accounts need the parameter IdentityPoolId, an output of the pool's stack",
          },
        ]
      : []),
  ]
}

/** What the targets of hops have to let in that aren't made here. */
function hopNotes({ model, parts }: PlannedRole): readonly Note[] {
  const sources = parts.map(({ arn }) => arn).join(" and ")
  return chainsOf(model)
    .filter(({ to }) => to.startsWith("arn:"))
    .map((chain) => ({
      code: "CHAIN_TARGET_ADOPTED",
      message: `The role ${chain.to} is used as it is: it must trust ${sources} with ${chainActions(chain).join(" and ")}`,
    }))
}

function splitMessage({ key, parts }: PlannedRole, { trust_policy_characters: quota = 2048 }: PoolModel): string {
  const list = parts.map(({ name, statements }) => `${name} for ${rulesOf(statements)}`).join(", ")
  return `${key} becomes ${parts.length} IAM roles, since a trust policy has ${quota} characters at most: ${list}`
}

/** `allow[0] and allow[1]` */
function rulesOf(statements: RolePart["statements"]): string {
  return [...new Set(statements.map(({ path }) => formatPath(path.slice(2))))].join(" and ")
}
