import type { AwsError } from "../../wire/aws-error.ts"
import { notAuthorized } from "./not-authorized.ts"

/** What is wrong with a login's token. */
export function invalidToken(problem: string): AwsError {
  return notAuthorized(`Invalid login token. ${problem}`)
}
