import { AwsError } from "../../wire/aws-error.ts"
import type { Session } from "../../world/session.ts"
import type { OperationContext } from "../operation.ts"
import { assumeWithWebIdentity } from "../sts/assume-with-web-identity.ts"
import type { WebIdentityInput } from "../sts/web-identity-input.ts"
import type { Authenticated } from "./authenticate.ts"
import { buildOpenIdToken } from "./build-open-id-token.ts"
import { GUEST_POLICIES } from "./guest-policies.ts"
import { invalidPoolConfiguration } from "./invalid-pool-configuration.ts"

const SESSION_NAME = "CognitoIdentityCredentials"
const DURATION_SECONDS = 3600

/**
 * Assumes a role for an identity, as Cognito does behind GetCredentialsForIdentity.
 *
 * @throws {AwsError} `InvalidIdentityPoolConfigurationException` for everything that STS refuses, a missing role and a
 *   role of another account; the true reason is its cause.
 */
export async function assumePoolRole(
  context: OperationContext,
  who: Authenticated,
  roleArn: string | undefined,
): Promise<Session> {
  if (roleArn === undefined) throw hidden("The pool has no role for this kind of identity.")
  if (accountOf(roleArn) !== who.pool.accountId) throw hidden(`The role ${roleArn} is not in the account of the pool.`)

  const webIdentityToken = await buildOpenIdToken(context.world, who)
  const input = {
    roleArn,
    webIdentityToken,
    roleSessionName: SESSION_NAME,
    durationSeconds: DURATION_SECONDS,
    ...guestScope(who),
  }
  try {
    return (await assumeWithWebIdentity(context, input)).session
  } catch (error) {
    throw error instanceof AwsError ? invalidPoolConfiguration(error) : error
  }
}

function guestScope({ logins }: Authenticated): Pick<WebIdentityInput, "scopeDown"> {
  return logins.length === 0 ? { scopeDown: GUEST_POLICIES } : {}
}

function accountOf(roleArn: string): string | undefined {
  return roleArn.split(":")[4]
}

function hidden(reason: string): AwsError {
  return invalidPoolConfiguration(new AwsError("InvalidIdentityPoolConfigurationException", reason))
}
