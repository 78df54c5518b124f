import type { AwsError } from "../../wire/aws-error.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"

/** The refusal of an issuer that nobody vouches for in the account of the role. */
export function noTokenProvider(issuer: string): AwsError {
  return invalidIdentityToken(`No OpenIDConnect provider found in your account for ${issuer}`)
}
