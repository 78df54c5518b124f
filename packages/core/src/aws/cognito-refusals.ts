import type { Refusal } from "./refusal.ts"

/** Answers of Cognito, most specific first. */
export const cognitoRefusals: readonly Refusal[] = [
  { name: "NotAuthorized", words: /^Unauthenticated access/, code: "ERR_LOGIN_EMPTY" },
  { name: "NotAuthorized", words: /doesn't match providerName/i, code: "ERR_ISSUER_MISMATCH" },
  { name: "NotAuthorized", words: /not from a supported provider/, code: "ERR_PROVIDER_NOT_ON_POOL" },
  { name: "NotAuthorized", words: /required claim: aud/, code: "ERR_AUDIENCE_MISSING" },
  { name: "NotAuthorized", words: /audience/i, code: "ERR_AUDIENCE_REFUSED" },
  { name: "NotAuthorized", words: /Token expired/, code: "ERR_TOKEN_EXPIRED" },
  { name: "NotAuthorized", words: /verify signed token/, code: "ERR_TOKEN_NOT_VERIFIED" },
  { name: "NotAuthorized", words: /Not a valid OpenId Connect/i, code: "ERR_TOKEN_NOT_ACCEPTED" },
  { name: "NotAuthorized", words: /^Logins don't match/, code: "ERR_LOGIN_MISMATCH" },
  { name: "NotAuthorized", words: /is forbidden/, code: "ERR_IDENTITY_FORBIDDEN" },
  { name: "NotAuthorized", code: "ERR_COGNITO_DENIED" },
  { name: "InvalidParameter", words: /flow is not enabled/, code: "ERR_BASIC_FLOW_OFF" },
  { name: "InvalidParameter", words: /not supported with RoleMappings/, code: "ERR_BASIC_FLOW_ROLE_MAPPINGS" },
  { name: "InvalidParameter", words: /valid public provider/, code: "ERR_LOGIN_NAME_INVALID" },
  { name: "InvalidParameter", code: "ERR_COGNITO_DENIED" },
  { name: "Validation", code: "ERR_COGNITO_DENIED" },
  { name: "LimitExceeded", code: "ERR_COGNITO_DENIED" },
  { name: "InvalidIdentityPoolConfiguration", code: "ERR_POOL_CONFIGURATION" },
  { name: "ResourceNotFound", code: "ERR_POOL_NOT_FOUND" },
  { name: "ResourceConflict", code: "ERR_IDENTITY_CONFLICT" },
  { name: "TooManyRequests", code: "ERR_THROTTLED" },
  { name: "ExternalService", code: "ERR_PROVIDER_UNREACHABLE" },
  { name: "InternalError", code: "ERR_AWS_UNAVAILABLE" },
]
