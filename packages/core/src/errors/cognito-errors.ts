/** Refusals by the Cognito identity pool. */
export const cognitoErrors = {
  ERR_LOGIN_EMPTY: {
    kind: "denied",
    message: "Pool {identityPoolId} saw no login in {step}: guests are not allowed there.",
    hint: "The token of {login} did not arrive. Check that the token source gives a token, and that the job has `permissions: id-token: write`.",
  },
  ERR_ISSUER_MISMATCH: {
    kind: "denied",
    message: "Pool {identityPoolId} refused the login {login}: the token's issuer is {iss}.",
    hint: "Set option login to the issuer without https:// and without a trailing slash, including any path such as an enterprise name.",
  },
  ERR_PROVIDER_NOT_ON_POOL: {
    kind: "denied",
    message: "Pool {identityPoolId} does not know the provider {login}.",
    hint: "Add the IAM OIDC provider of {login} (in the pool's own account) to the pool's OpenID Connect providers; check that the pool id and its region {region} are the intended ones.",
  },
  ERR_LOGIN_MISMATCH: {
    kind: "denied",
    message: "The login {login} belongs to no provider of pool {identityPoolId}, or not to the identity asked for.",
    hint: "Add the provider of {login} to the pool. If identityId is given, leave it out: an identity belongs to one exact sub, and this token's is {sub}.",
  },
  ERR_LOGIN_NAME_INVALID: {
    kind: "denied",
    message: "Pool {identityPoolId} does not accept {login} as the name of a public provider.",
    hint: "Leave option login out to use the token's issuer {iss}. Developer provider names and provider ARNs do not work here.",
  },
  ERR_IDENTITY_FORBIDDEN: {
    kind: "denied",
    message: "Pool {identityPoolId} forbids the identity that {step} asked for.",
    hint: "Leave option identityId out, or check that the identity is enabled and belongs to {login} with sub {sub}.",
  },
  ERR_IDENTITY_CONFLICT: {
    kind: "denied",
    message: "Pool {identityPoolId} says that the login {login} is linked to another identity.",
    hint: "Leave option identityId out: an identity belongs to one exact sub, and this token's is {sub}.",
  },
  ERR_POOL_NOT_FOUND: {
    kind: "denied",
    message: "{step} found no pool {identityPoolId} (or no such identity) in region {region}.",
    hint: "Check identityPoolId, its region and the account. If identityId is given, leave it out.",
  },
  ERR_POOL_CONFIGURATION: {
    kind: "denied",
    message: "Pool {identityPoolId} could not assume the role that it chose for {login}.",
    hint: 'Cognito hides the reason. Check in turn: an authenticated role is set; its trust policy allows sts:AssumeRoleWithWebIdentity and sts:TagSession for cognito-identity.amazonaws.com with aud {identityPoolId}; its tag conditions hold; tag values have legal characters and are not too large. Flow "basic" with that role as roleArn shows the real reason.',
  },
  ERR_BASIC_FLOW_OFF: {
    kind: "denied",
    message: "Pool {identityPoolId} has the basic flow switched off.",
    hint: 'Set AllowClassicFlow to true on the pool, or use flow: "enhanced".',
  },
  ERR_BASIC_FLOW_ROLE_MAPPINGS: {
    kind: "denied",
    message: "Pool {identityPoolId} has role mappings, and Cognito refuses the basic flow on such a pool.",
    hint: 'Remove RoleMappings from the pool\'s role attachment, or use flow: "enhanced".',
  },
  ERR_COGNITO_DENIED: {
    kind: "denied",
    message: "Pool {identityPoolId} refused {step} for {login}: {answer}",
    hint: "Compare the token with the pool's provider: issuer {iss}, audience {aud}, sub {sub}.",
  },
} as const
