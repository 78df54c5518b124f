import type { RequestContext } from "@claimbridge/trust"
import { authorizeCaller } from "../authorize-caller.ts"
import type { IamCall } from "./iam-call.ts"

export interface IamTarget {
  /** An ARN, or `*`. */
  readonly resource: string
  /** What a refusal calls the resource: IAM says `role deploy` and the like. Default: `resource`. */
  readonly quotedResource?: string
  readonly keys?: RequestContext
}

/**
 * Asks the caller's policies whether a call may be made.
 *
 * @throws {AwsError} `AccessDenied`
 */
export function authorizeIam(call: IamCall, target: IamTarget): void {
  const refusal = { code: "AccessDenied", status: 403 }
  authorizeCaller(call, { action: `iam:${call.operation}`, refusal, ...target })
}
