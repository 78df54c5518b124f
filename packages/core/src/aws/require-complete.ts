import type { AttributedAwsCredentialIdentity } from "@aws-sdk/types"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError, type ErrorDetails } from "../errors/claimbridge-error.ts"

/**
 * Credentials of STS that have all parts.
 *
 * @throws {ClaimbridgeError} `ERR_UNEXPECTED_ANSWER` when one is missing.
 */
export function requireComplete(keys: AttributedAwsCredentialIdentity, facts: ErrorDetails): CognitoCredentials {
  const { sessionToken, expiration } = keys
  if (sessionToken && expiration instanceof Date && !Number.isNaN(expiration.getTime())) {
    return { ...keys, sessionToken, expiration }
  }
  const answer = "Credentials are incomplete"
  throw new ClaimbridgeError("ERR_UNEXPECTED_ANSWER", { ...facts, answer, requestId: "(none)" })
}
