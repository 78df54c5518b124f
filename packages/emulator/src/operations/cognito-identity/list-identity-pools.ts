import { authorizeCaller } from "../authorize-caller.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"
import { type PageInput, paginate } from "./paginate.ts"

const shape = structureShape<PageInput>({ MaxResults: limits.maxResults, NextToken: limits.nextToken }, ["MaxResults"])

/** Lists the caller's pools of the region that was called. */
export const listIdentityPools: Operation = {
  name: "ListIdentityPools",
  signed: true,
  run(context, input) {
    const page = readInput(shape, input)
    const { world, region, caller } = context
    const quotedResource = `arn:${world.partition}:cognito-identity:${region}:${caller?.account.id}:identitypool/`
    const { account } = authorizeCaller(context, {
      action: "cognito-identity:ListIdentityPools",
      resource: "*",
      quotedResource,
    })
    const own = [...world.pools.values()].filter((pool) => pool.accountId === account.id && pool.region === region)
    const { items, end } = paginate(own, page)
    return { IdentityPools: items.map(({ id, name }) => ({ IdentityPoolId: id, IdentityPoolName: name })), ...end }
  },
}
