import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { tagList } from "../tag-list.ts"
import { describePolicy } from "./describe-policy.ts"
import { findPolicy } from "./find-policy.ts"

export const getPolicy: Operation = iamOperation({
  name: "GetPolicy",
  shape: structureShape<{ readonly PolicyArn: string }>({ PolicyArn: iamLimits.arn }, ["PolicyArn"]),
  run(call, { PolicyArn }) {
    const policy = findPolicy(call, PolicyArn)
    const { description: Description } = policy
    return { Policy: { ...describePolicy(call.account, policy), Description, Tags: tagList(policy.tags) } }
  },
})
