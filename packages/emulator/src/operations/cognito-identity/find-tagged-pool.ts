import { AwsError } from "../../wire/aws-error.ts"
import type { Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { findManagedPool } from "./find-managed-pool.ts"

/**
 * The pool of an ARN, when the caller may perform the operation on it.
 *
 * Open: the text for another ARN.
 *
 * @throws {AwsError} `InvalidParameterException`, `ResourceNotFoundException`, `AccessDeniedException`
 */
export function findTaggedPool(context: OperationContext, operation: string, arn: string): Pool {
  const id = /^arn:[\w-]+:cognito-identity:[\w-]+:\d{12}:identitypool\/(.+)$/.exec(arn)?.[1]
  if (id === undefined) throw new AwsError("InvalidParameterException", "Invalid ResourceArn.")
  return findManagedPool(context, operation, id)
}
