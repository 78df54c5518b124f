import { matching } from "./matching.ts"
import type { OptionCheck } from "./option-check.ts"

const roleLike = /^(?=.{20,2048}$)arn:aws[a-z-]*:iam::\d{12}:role\/(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/

/** Says what was expected of a role's ARN, or nothing when it may be one. */
export const roleArnFault: OptionCheck = matching(roleLike, "it must look like arn:aws:iam::111122223333:role/name")
