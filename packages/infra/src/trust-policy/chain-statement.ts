import type { ChainModel } from "../model/access-model.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import type { PolicyStatement } from "../plan/policy-document.ts"
import { chainActions } from "./chain-actions.ts"
import { chainConditions } from "./chain-conditions.ts"

/** Where a hop comes from. */
export interface ChainSource {
  readonly account: string
  readonly arns: readonly string[]
  readonly chain: ChainModel
}

/** The statement of a hop's target. The account is the principal, since IAM refuses the ARN of a role that isn't there yet. */
export function chainStatement(
  { account, arns, chain }: ChainSource,
  context: Pick<PlanContext, "partition" | "tagKeys">,
): PolicyStatement {
  const [only = ""] = arns
  return {
    Effect: "Allow",
    Principal: { AWS: `arn:${context.partition}:iam::${account}:root` },
    Action: chainActions(chain),
    Condition: {
      ArnEquals: { "aws:PrincipalArn": arns.length === 1 ? only : arns },
      ...chainConditions(chain, context),
    },
  }
}
