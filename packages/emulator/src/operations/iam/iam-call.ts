import type { Account } from "../../world/account.ts"
import type { OperationContext } from "../operation.ts"

/** A signed call of IAM. It is about the caller's own account. */
export interface IamCall extends OperationContext {
  /** The action without its service, e.g. `GetRole`. */
  readonly operation: string
  readonly account: Account
  /** What the ARNs of the account begin with: `arn:aws:iam::111122223333`. */
  readonly arnPrefix: string
}
