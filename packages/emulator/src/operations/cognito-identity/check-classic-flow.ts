import { AwsError } from "../../wire/aws-error.ts"
import type { Pool } from "../../world/pool.ts"

/**
 * A pool gives out open ID tokens unless it has role mappings or says no. One that never said anything does.
 *
 * @throws {AwsError} `InvalidParameterException`
 */
export function checkClassicFlow({ roleMappings, allowClassicFlow }: Pool): void {
  if (roleMappings.size > 0) throw refusal("is not supported with RoleMappings")
  if (allowClassicFlow === false) throw refusal("is not enabled")
}

function refusal(reason: string): AwsError {
  return new AwsError("InvalidParameterException", `Basic (classic) flow ${reason}, please use enhanced flow.`)
}
