import type { HttpRequest } from "../http/http-message.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

/** @throws {SignatureProblem} `HEADERS_UNSIGNED` when a header that has to be signed isn't, or a signed one is missing */
export function checkSignedHeaders(request: HttpRequest, { signedHeaders }: Signature): void {
  if (!signedHeaders.includes("host")) {
    throw new SignatureProblem(
      "HEADERS_UNSIGNED",
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    )
  }
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith("x-amz-") && !signedHeaders.includes(name),
  )
  if (unsigned.length === 0) return
  throw new SignatureProblem(
    "HEADERS_UNSIGNED",
    `${unsigned.join(", ")} must be a 'SignedHeader' in the AWS Authorization.`,
  )
}
