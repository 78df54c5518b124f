import { AwsError } from "../wire/aws-error.ts"
import type { SignatureProblem, SignatureProblemReason } from "./signature-problem.ts"
import type { SigningName } from "./signing-name.ts"

type Refusal = readonly [code: string, status: number, text?: string]
type Words = Readonly<Record<SignatureProblemReason, Refusal>>

const INVALID = "The security token included in the request is invalid."
const EXPIRED = "The security token included in the request is expired"
const OLD_VERSION = "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."
const MISMATCH =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."

const STS: Words = {
  MISSING: ["MissingAuthenticationToken", 403, "Request is missing Authentication Token"],
  MALFORMED: ["IncompleteSignature", 400],
  OLD_VERSION: ["IncompleteSignature", 400, OLD_VERSION],
  SCOPE: ["SignatureDoesNotMatch", 403],
  UNKNOWN_KEY: ["InvalidClientTokenId", 403, INVALID],
  BAD_TOKEN: ["InvalidClientTokenId", 403, INVALID],
  SESSION_EXPIRED: ["ExpiredToken", 403, EXPIRED],
  TIME: ["SignatureDoesNotMatch", 403],
  PRESIGNED_EXPIRED: ["SignatureDoesNotMatch", 403],
  HEADERS_UNSIGNED: ["SignatureDoesNotMatch", 403],
  MISMATCH: ["SignatureDoesNotMatch", 403, MISMATCH],
}

const COGNITO: Words = {
  MISSING: ["MissingAuthenticationTokenException", 400, "Missing Authentication Token"],
  MALFORMED: ["IncompleteSignatureException", 400],
  OLD_VERSION: ["IncompleteSignatureException", 400, OLD_VERSION],
  SCOPE: ["InvalidSignatureException", 400],
  UNKNOWN_KEY: ["UnrecognizedClientException", 400, INVALID],
  BAD_TOKEN: ["UnrecognizedClientException", 400, INVALID],
  SESSION_EXPIRED: ["ExpiredTokenException", 400, EXPIRED],
  TIME: ["InvalidSignatureException", 400],
  PRESIGNED_EXPIRED: ["InvalidSignatureException", 400],
  HEADERS_UNSIGNED: ["InvalidSignatureException", 400],
  MISMATCH: ["InvalidSignatureException", 400, MISMATCH],
}

const DYNAMODB: Words = {
  ...COGNITO,
  MISSING: ["MissingAuthenticationTokenException", 400, "Request is missing Authentication Token"],
}

const S3: Words = {
  MISSING: ["AccessDenied", 403, "Access Denied"],
  MALFORMED: ["AuthorizationHeaderMalformed", 400],
  OLD_VERSION: ["InvalidRequest", 400, OLD_VERSION],
  SCOPE: ["AuthorizationHeaderMalformed", 400],
  UNKNOWN_KEY: ["InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records."],
  BAD_TOKEN: ["InvalidToken", 400, "The provided token is malformed or otherwise invalid."],
  SESSION_EXPIRED: ["ExpiredToken", 400, "The provided token has expired."],
  TIME: ["RequestTimeTooSkewed", 403, "The difference between the request time and the current time is too large."],
  PRESIGNED_EXPIRED: ["AccessDenied", 403, "Request has expired"],
  HEADERS_UNSIGNED: ["AccessDenied", 403, "There were headers present in the request which were not signed"],
  MISMATCH: [
    "SignatureDoesNotMatch",
    403,
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  ],
}

const WORDS: Readonly<Record<SigningName, Words>> = {
  sts: STS,
  iam: STS,
  "cognito-identity": COGNITO,
  s3: S3,
  dynamodb: DYNAMODB,
}

/** Says a signature problem as the service does. */
export function signatureRefusal(service: SigningName, problem: SignatureProblem): AwsError {
  const [code, status, text] = WORDS[service][problem.reason]
  return new AwsError(code, text ?? problem.detail, status)
}
