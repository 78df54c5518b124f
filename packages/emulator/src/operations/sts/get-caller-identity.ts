import type { Operation } from "../operation.ts"
import { requireCaller } from "./require-caller.ts"

/**
 * Tells who signed the request. Needs no permission, and no policy can take it away.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const getCallerIdentity: Operation = {
  name: "GetCallerIdentity",
  signed: true,
  run(context) {
    const { arn, userId, account } = requireCaller(context)
    return { Arn: arn, UserId: userId, Account: account.id }
  },
}
