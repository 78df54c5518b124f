import { partitionOf } from "../issuers/partition-of.ts"
import type { AccessModel, RoleModel } from "./access-model.ts"
import { chainsOf } from "./chains-of.ts"
import type { ModelProblem } from "./model-problem.ts"

/** ARNs of a role that are of another partition than the pool: a session never gets there. */
export function checkArns({ pool }: AccessModel, name: string, role: RoleModel): readonly ModelProblem[] {
  const { name: partition } = partitionOf(pool.region)
  const { managed_policies: managed = [], boundary } = role
  const arns = [
    ...managed.map((arn, index) => ({ arn, at: ["managed_policies", index] })),
    ...(boundary === undefined ? [] : [{ arn: boundary, at: ["boundary"] }]),
    ...chainsOf(role).map(({ to }) => ({ arn: to, at: ["chain"] })),
  ]
  return arns
    .filter(({ arn }) => arn.startsWith("arn:") && !arn.startsWith(`arn:${partition}:`))
    .map(({ arn, at }) => ({
      path: ["roles", name, ...at],
      problem: `${arn} isn't of the partition of ${pool.region}`,
      hint: `ARNs begin with arn:${partition}: there`,
    }))
}
