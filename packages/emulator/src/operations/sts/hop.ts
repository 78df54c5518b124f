import type { Caller } from "../../world/caller.ts"
import type { AssumeRoleInput } from "./assume-role-input.ts"
import type { Inheritance } from "./inherit-session.ts"
import type { RoleAddress } from "./parse-role-arn.ts"

/** One AssumeRole call: who asks for which role, and what comes along from the calling session. */
export interface Hop {
  readonly caller: Caller
  readonly input: AssumeRoleInput
  readonly target: RoleAddress
  readonly inherited: Inheritance
}
