import type { OptionValues } from "../frame/option-values.ts"
import { readParameters } from "./read-parameters.ts"
import type { DeploymentFacts } from "./template/deployment-facts.ts"

/** What the options say of a deployment. The account is that of the role, where nobody says it. */
export function readFacts(options: OptionValues): DeploymentFacts {
  const accountId = options.text("account-id") ?? /^arn:[\w-]+:iam::(\d{12}):/.exec(options.text("role-arn") ?? "")?.[1]
  const poolId = options.text("identity-pool-id")
  return {
    ...(accountId !== undefined && { accountId }),
    ...(poolId !== undefined && { poolId }),
    parameters: readParameters(options),
  }
}
