import { AwsError } from "../../wire/aws-error.ts"
import type { Caller } from "../../world/caller.ts"
import type { OperationContext } from "../operation.ts"

/** @throws {AwsError} `MissingAuthenticationToken` */
export function requireCaller({ caller }: OperationContext): Caller {
  if (caller) return caller
  throw new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", 403)
}
