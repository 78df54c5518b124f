import { describe, it } from "vitest"
import { cognitoError, type StubBehavior } from "../support/aws-stub.ts"
import { enhanced, identityPoolId } from "../support/options.ts"
import { expectRefusal, type RefusalRow } from "../support/refusal-row.ts"

const login = "token.actions.githubusercontent.com"
const iss = `https://${login}`
const denied = (message: string): StubBehavior => cognitoError("NotAuthorizedException", message)

// The words are those that AWS sent in public issue threads (amplify-js, aws-sdk-android, aws-cli).
const rows: readonly RefusalRow[] = [
  {
    operation: "GetId",
    code: "ERR_LOGIN_EMPTY",
    names: [identityPoolId, "id-token: write"],
    answer: denied("Unauthenticated access is not supported for this identity pool."),
  },
  {
    operation: "GetId",
    code: "ERR_ISSUER_MISMATCH",
    names: [login, iss],
    answer: denied("Invalid login token. Issuer doesn't match providerName"),
  },
  {
    operation: "GetId",
    code: "ERR_PROVIDER_NOT_ON_POOL",
    names: [login, identityPoolId, "eu-west-1"],
    answer: denied("Token is not from a supported provider of this identity pool."),
  },
  {
    operation: "GetId",
    code: "ERR_AUDIENCE_MISSING",
    names: [login],
    answer: denied("Invalid login token. Missing a required claim: aud"),
  },
  {
    operation: "GetId",
    code: "ERR_AUDIENCE_REFUSED",
    names: ["cognito-identity.amazonaws.com"],
    answer: denied("Invalid login token. Incorrect token audience"),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_TOKEN_EXPIRED",
    names: [login, "60 s ago"],
    answer: denied("Invalid login token. Token expired: 1700000942 >= 1700000000"),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_TOKEN_NOT_VERIFIED",
    names: [iss],
    answer: denied("Invalid login token. Couldn't verify signed token."),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_TOKEN_NOT_ACCEPTED",
    names: [iss],
    answer: denied("Invalid login token. Not a valid OpenId Connect identity token."),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_LOGIN_MISMATCH",
    names: [login, "repo:octo-org/octo-repo"],
    answer: denied("Logins don't match. Please include at least one valid login for this identity or identity pool."),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_IDENTITY_FORBIDDEN",
    names: [identityPoolId],
    answer: denied("Access to Identity 'eu-west-1:1' is forbidden."),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_COGNITO_DENIED",
    names: ["something new"],
    answer: denied("something new"),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_BASIC_FLOW_OFF",
    names: ["AllowClassicFlow", identityPoolId],
    answer: cognitoError("InvalidParameterException", "Basic (classic) flow is not enabled, please use enhanced flow."),
  },
  {
    operation: "GetOpenIdToken",
    code: "ERR_BASIC_FLOW_ROLE_MAPPINGS",
    names: ["RoleMappings", identityPoolId],
    answer: cognitoError(
      "InvalidParameterException",
      "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.",
    ),
  },
  {
    operation: "GetCredentialsForIdentity",
    options: enhanced,
    code: "ERR_LOGIN_NAME_INVALID",
    names: [login],
    answer: cognitoError("InvalidParameterException", "Please provide a valid public provider."),
  },
  {
    operation: "GetCredentialsForIdentity",
    options: enhanced,
    code: "ERR_POOL_CONFIGURATION",
    names: [identityPoolId, "sts:TagSession"],
    answer: cognitoError(
      "InvalidIdentityPoolConfigurationException",
      "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
    ),
  },
  {
    operation: "GetId",
    code: "ERR_POOL_NOT_FOUND",
    names: [identityPoolId, "eu-west-1"],
    answer: cognitoError("ResourceNotFoundException", `IdentityPool '${identityPoolId}' not found.`),
  },
  {
    operation: "GetId",
    code: "ERR_IDENTITY_CONFLICT",
    names: [login],
    answer: cognitoError("ResourceConflictException", "conflict"),
  },
  {
    operation: "GetId",
    code: "ERR_COGNITO_DENIED",
    names: ["1 validation error"],
    answer: cognitoError("ValidationException", "1 validation error detected: Value 'x' at 'logins' failed"),
  },
  {
    operation: "GetId",
    code: "ERR_THROTTLED",
    names: ["GetId", "25 calls per second"],
    answer: cognitoError("TooManyRequestsException", "Rate exceeded"),
  },
  {
    operation: "GetId",
    code: "ERR_PROVIDER_UNREACHABLE",
    names: [iss],
    answer: cognitoError("ExternalServiceException", "no answer"),
  },
  {
    operation: "GetId",
    code: "ERR_AWS_UNAVAILABLE",
    names: ["Amazon Cognito", "500"],
    answer: cognitoError("InternalErrorException", "oops", 500),
  },
]

describe("a refusal by Cognito", () => {
  it.each(rows)("in $operation becomes $code", async (row) => {
    await expectRefusal(row)
  })
})
