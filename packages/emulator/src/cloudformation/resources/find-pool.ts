import type { Pool } from "../../world/pool.ts"
import { TemplateError } from "../template-error.ts"
import type { ResourceContext } from "./resource-type.ts"

/** @throws {TemplateError} `NOT_FOUND` when `IdentityPoolId` is not a pool of this account and region */
export function findPool({ stack, properties }: ResourceContext): Pool {
  const id = properties.requiredText("IdentityPoolId")
  const pool = stack.world.pools.get(id)
  if (pool && pool.accountId === stack.account.id && pool.region === stack.region) return pool
  const place = `account ${stack.account.id}, ${stack.region}`
  throw new TemplateError(properties.placeOf("IdentityPoolId"), {
    code: "NOT_FOUND",
    problem: `IdentityPool '${id}' not found in ${place}`,
    hint: "Refer to a pool of this template with !Ref, or deploy the pool's template into this account and region first",
  })
}
