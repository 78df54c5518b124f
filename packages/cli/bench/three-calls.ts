/** What a shell-made action runs: the token by curl, and three calls by the `aws` command. */
export const threeCalls = `set -e
token=$(curl -s -H "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \\
  "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=cognito-identity.amazonaws.com" | jq -r .value)
logins="{\\"token.actions.githubusercontent.com\\":\\"$token\\"}"
identity=$(aws cognito-identity get-id --no-sign-request --identity-pool-id "$CLAIMBRIDGE_IDENTITY_POOL_ID" \\
  --logins "$logins" | jq -r .IdentityId)
open=$(aws cognito-identity get-open-id-token --no-sign-request --identity-id "$identity" --logins "$logins" | jq -r .Token)
aws sts assume-role-with-web-identity --no-sign-request --role-arn "$CLAIMBRIDGE_ROLE_ARN" --role-session-name octo \\
  --web-identity-token "$open" > /dev/null`
