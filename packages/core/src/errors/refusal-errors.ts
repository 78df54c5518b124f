/** Refusals of the token itself, by Cognito or by STS. */
export const refusalErrors = {
  ERR_AUDIENCE_REFUSED: {
    kind: "denied",
    message: "{service} does not accept the audience of the token of {login}: {aud}.",
    hint: "Add {aud} to the client ids of the IAM OIDC provider for {login}, or set option audience to one that is there.",
  },
  ERR_AUDIENCE_MISSING: {
    kind: "denied",
    message: "{service} refused the token of {login}: it has no aud claim.",
    hint: "Make the CI put an audience into the token; it asked for {audience}.",
  },
  ERR_TOKEN_EXPIRED: {
    kind: "denied",
    message: "{service} refused the token of {login}: it has expired.",
    hint: "It ended {expiredSeconds} s ago by AWS's clock. Get the token right before the exchange (GitHub's live 5 minutes), and check this machine's clock. A token from a file or variable cannot renew itself.",
  },
  ERR_TOKEN_NOT_VERIFIED: {
    kind: "denied",
    message: "{service} could not verify the signature of the token of {login}.",
    hint: "Check that the token really comes from {iss}, that its keys are reachable from AWS, and that it is signed with RSA when it goes to Cognito.",
  },
  ERR_TOKEN_NOT_ACCEPTED: {
    kind: "denied",
    message: "{service} says that this is not an OpenID Connect identity token.",
    hint: "Check that the token source gives an identity token of {iss}, not an access token.",
  },
  ERR_PROVIDER_MISSING: {
    kind: "denied",
    message: "The account of {roleArn} has no IAM OIDC provider for {iss}.",
    hint: "Create the provider in that account, with audience {aud}; compare the issuer letter by letter, including any enterprise path.",
  },
  ERR_PROVIDER_THUMBPRINT: {
    kind: "denied",
    message: "The HTTPS certificate of {iss} does not match the thumbprint of the IAM OIDC provider.",
    hint: "Update the thumbprint of the provider in the account of {roleArn}.",
  },
  ERR_PROVIDER_UNREACHABLE: {
    kind: "unavailable",
    message: "{service} could not reach the identity provider {iss}.",
    hint: "Try again. If it stays so, check that the discovery document and keys of {iss} can be reached from the internet.",
  },
  ERR_VERIFICATION_KEY: {
    kind: "unavailable",
    message: "{service} could not get the key that verifies the token of {iss}.",
    hint: "Try again, this is often transient. If it stays so, check the jwks_uri of {iss} and that it lists the key the token names.",
  },
} as const
