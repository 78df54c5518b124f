import { authorizeCaller } from "../authorize-caller.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describeIdentityFacts } from "./describe-identity-facts.ts"
import { findIdentity } from "./find-identity.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly IdentityId: string }>({ IdentityId: limits.identityId }, ["IdentityId"])

export const describeIdentity: Operation = {
  name: "DescribeIdentity",
  signed: true,
  run(context, input) {
    const { pool, identity } = findIdentity(context, readInput(shape, input).IdentityId)
    authorizeCaller(context, { action: "cognito-identity:DescribeIdentity", resource: pool.arn })
    return describeIdentityFacts(identity)
  },
}
