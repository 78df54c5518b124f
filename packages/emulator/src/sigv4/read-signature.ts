import type { HttpRequest } from "../http/http-message.ts"
import { parseAuthorizationHeader } from "./parse-authorization-header.ts"
import { parsePresignedQuery } from "./parse-presigned-query.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"
import type { SigningName } from "./signing-name.ts"

/**
 * Reads the SigV4 parts of a request.
 *
 * @throws {SignatureProblem} `MISSING` when the request isn't signed; `OLD_VERSION` when it is signed with
 *   version 2; `MALFORMED` when its signature can't be read
 */
export function readSignature(request: HttpRequest, service: SigningName): Signature {
  if (request.headers.authorization !== undefined) return parseAuthorizationHeader(request)
  if (/(^|&)X-Amz-Algorithm=/.test(request.rawQuery)) return parsePresignedQuery(request, service)
  if (/(^|&)AWSAccessKeyId=/.test(request.rawQuery)) throw new SignatureProblem("OLD_VERSION")
  throw new SignatureProblem("MISSING")
}
