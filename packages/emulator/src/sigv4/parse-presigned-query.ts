import type { HttpRequest } from "../http/http-message.ts"
import { parseCredentialScope } from "./parse-credential-scope.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"
import type { SigningName } from "./signing-name.ts"

const LONGEST_SECONDS = 604_800

/**
 * Reads the `X-Amz-*` parameters of a presigned URL.
 *
 * STS doesn't look at `X-Amz-Expires`: its URLs are good for as long as a signed header is.
 *
 * @see https://github.com/aws/aws-sdk-go/issues/2167
 */
export function parsePresignedQuery(request: HttpRequest, service: SigningName): Signature {
  const query = new URLSearchParams(request.rawQuery.replaceAll("+", "%2B"))
  if (query.get("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256") {
    throw new SignatureProblem(
      "MALFORMED",
      'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"',
    )
  }
  const sessionToken = query.get("X-Amz-Security-Token")
  return {
    place: "query",
    ...parseCredentialScope(required(query, "X-Amz-Credential")),
    signedHeaders: required(query, "X-Amz-SignedHeaders").toLowerCase().split(";"),
    signature: required(query, "X-Amz-Signature"),
    timestamp: readTimestamp(query),
    ...(service !== "sts" && { expiresSeconds: readExpires(query) }),
    ...(sessionToken !== null && { sessionToken }),
  }
}

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name)
  if (!value) throw new SignatureProblem("MALFORMED", `Query-string authentication requires the ${name} parameter.`)
  return value
}

function readTimestamp(query: URLSearchParams): string {
  const timestamp = required(query, "X-Amz-Date")
  if (/^\d{8}T\d{6}Z$/.test(timestamp)) return timestamp
  throw new SignatureProblem("MALFORMED", "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
}

function readExpires(query: URLSearchParams): number {
  const seconds = Number(required(query, "X-Amz-Expires"))
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_SECONDS) return seconds
  throw new SignatureProblem("MALFORMED", "X-Amz-Expires must be less than a week (in seconds) that is 604800")
}
