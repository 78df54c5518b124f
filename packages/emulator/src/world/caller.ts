import type { Account } from "./account.ts"
import type { Session } from "./session.ts"

/** Who signed a request. */
export type Caller =
  | { readonly kind: "admin"; readonly account: Account; readonly arn: string; readonly userId: string }
  | {
      readonly kind: "session"
      readonly account: Account
      readonly session: Session
      readonly arn: string
      readonly userId: string
    }
