import type { GrantedRole } from "../exchange/granted-role.ts"
import type { ActionSettings } from "../settings.ts"

/** The outputs of a step. Those that hold keys are there only when a role's delivery asks for them. */
export function outputs({ region }: ActionSettings, granted: readonly GrantedRole[]): Readonly<Record<string, string>> {
  const asked = granted.find(({ role }) => role.delivery.toOutputs)
  const found = granted.find(({ role }) => role.delivery.toEnvironment)
  const shown = asked ?? found ?? granted.find(({ role }) => role.chain) ?? granted[0]
  if (shown === undefined) return {}
  const { accountId, credentials } = shown
  return {
    "aws-region": region,
    aws_region: region,
    ...(accountId !== undefined && { "aws-account-id": accountId }),
    ...(credentials.assumedRoleArn !== undefined && { "authenticated-arn": credentials.assumedRoleArn }),
    "aws-expiration": credentials.expiration.toISOString(),
    ...(asked && keys(asked)),
  }
}

function keys({ credentials }: GrantedRole): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  return {
    "aws-access-key-id": accessKeyId,
    aws_access_key_id: accessKeyId,
    "aws-secret-access-key": secretAccessKey,
    aws_secret_access_key: secretAccessKey,
    "aws-session-token": sessionToken,
    aws_session_token: sessionToken,
  }
}
