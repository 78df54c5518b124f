import { describe, it } from "vitest"
import { type StubBehavior, stsError } from "../support/aws-stub.ts"
import { direct, identityPoolId, roleArn } from "../support/options.ts"
import { expectRefusal, type RefusalRow } from "../support/refusal-row.ts"

const login = "token.actions.githubusercontent.com"
const iss = `https://${login}`
const operation = "AssumeRoleWithWebIdentity"
const invalid = (message: string): StubBehavior => stsError("InvalidIdentityToken", message)

// The words are those of the STS API model and of public issue threads (aws-actions/configure-aws-credentials, amplify-js, gitlab), as AWS sent them.
const rows: readonly RefusalRow[] = [
  {
    operation,
    code: "ERR_ROLE_DENIED",
    names: [roleArn, identityPoolId, "repository=octo-org/octo-repo", "authenticated"],
    answer: stsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403),
  },
  {
    operation,
    options: direct,
    code: "ERR_ROLE_DENIED",
    names: [roleArn, iss, "repo:octo-org/octo-repo", "claimbridge explain", "--flow direct"],
    answer: stsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403),
  },
  {
    operation,
    code: "ERR_TAG_SESSION_DENIED",
    names: ["sts:TagSession", roleArn, "repository=octo-org/octo-repo", `--identity-pool-id ${identityPoolId}`],
    answer: stsError("AccessDenied", "Not authorized to perform sts:TagSession", 403),
  },
  {
    operation,
    code: "ERR_SOURCE_IDENTITY_DENIED",
    names: ["sts:SetSourceIdentity", roleArn],
    answer: stsError("AccessDenied", "Not authorized to perform sts:SetSourceIdentity", 403),
  },
  {
    operation,
    code: "ERR_STS_DENIED",
    names: [roleArn, "a new reason"],
    answer: stsError("AccessDenied", "a new reason", 403),
  },
  {
    operation,
    options: direct,
    code: "ERR_PROVIDER_MISSING",
    names: [iss, roleArn],
    answer: invalid(`No OpenIDConnect provider found in your account for ${iss}`),
  },
  {
    operation,
    options: direct,
    code: "ERR_AUDIENCE_REFUSED",
    names: ["cognito-identity.amazonaws.com"],
    answer: invalid("Incorrect token audience"),
  },
  {
    operation,
    options: direct,
    code: "ERR_AUDIENCE_MISSING",
    names: ["sts.amazonaws.com"],
    answer: invalid("Missing a required claim: aud"),
  },
  {
    operation,
    options: direct,
    code: "ERR_TOKEN_NOT_ACCEPTED",
    names: [iss],
    answer: invalid("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"),
  },
  {
    operation,
    options: direct,
    code: "ERR_VERIFICATION_KEY",
    names: [iss],
    answer: invalid(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    ),
  },
  {
    operation,
    options: direct,
    code: "ERR_PROVIDER_THUMBPRINT",
    names: [iss],
    answer: invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint"),
  },
  {
    operation,
    options: direct,
    code: "ERR_ROLE_NOT_IN_TOKEN",
    names: [roleArn],
    answer: invalid("The target role ARN is not present in the roles claim of the identity token"),
  },
  {
    operation,
    options: direct,
    code: "ERR_TOKEN_EXPIRED",
    names: [login, "60 s ago"],
    answer: stsError(
      "ExpiredTokenException",
      "Token expired: current date/time 2 must be before the expiration date/time 1",
    ),
  },
  {
    operation,
    options: direct,
    code: "ERR_TOKEN_REJECTED_BY_ISSUER",
    names: [iss],
    answer: stsError("IDPRejectedClaim", "revoked", 403),
  },
  {
    operation,
    options: direct,
    code: "ERR_PROVIDER_UNREACHABLE",
    names: [iss],
    answer: stsError("IDPCommunicationError", "no answer"),
  },
  {
    operation,
    code: "ERR_TAGS_TOO_LARGE",
    names: ["107%", roleArn, "28 bytes", "43 characters"],
    answer: stsError("PackedPolicyTooLarge", "Packed size of session tags consumes 107% of allotted space."),
  },
  {
    operation,
    code: "ERR_POLICY_REFUSED",
    names: [roleArn],
    answer: stsError("MalformedPolicyDocument", "Syntax errors in policy."),
  },
  {
    operation,
    code: "ERR_REGION_DISABLED",
    names: ["eu-west-1", roleArn],
    answer: stsError("RegionDisabledException", "STS is not activated", 403),
  },
  {
    operation,
    code: "ERR_DURATION_REFUSED",
    names: ["3600", roleArn],
    answer: stsError(
      "ValidationError",
      "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    ),
  },
  {
    operation,
    code: "ERR_SESSION_NAME_REFUSED",
    names: ["claimbridge-4711"],
    answer: stsError(
      "ValidationError",
      "1 validation error detected: Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ),
  },
  {
    operation,
    code: "ERR_ROLE_ARN_REFUSED",
    names: [roleArn],
    answer: stsError("ValidationError", `${roleArn} is invalid`),
  },
  {
    operation,
    code: "ERR_STS_PARAMETER_REFUSED",
    names: ["Duplicate tag keys"],
    answer: stsError(
      "InvalidParameterValue",
      "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    ),
  },
  {
    operation,
    code: "ERR_THROTTLED",
    names: ["AWS STS"],
    answer: stsError("Throttling", "Rate exceeded"),
  },
  {
    operation,
    code: "ERR_AWS_UNAVAILABLE",
    names: ["503", "AWS STS"],
    answer: stsError("ServiceUnavailable", "later", 503),
  },
  {
    operation,
    code: "ERR_UNEXPECTED_ANSWER",
    names: ["Teapot", "req-2"],
    answer: stsError("Teapot", "short and stout", 418),
  },
]

describe("a refusal by STS", () => {
  it.each(rows)("becomes $code", async (row) => {
    await expectRefusal(row)
  })
})
