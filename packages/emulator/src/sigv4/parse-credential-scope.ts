import type { CredentialScope } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

/** Splits `AKIA…/20150830/us-east-1/sts/aws4_request`. */
export function parseCredentialScope(credential: string): {
  readonly accessKeyId: string
  readonly scope: CredentialScope
} {
  const [accessKeyId, date, region, service, terminator, ...rest] = credential.split("/")
  const complete = accessKeyId && date && region && service && terminator && rest.length === 0
  if (!complete) throw new SignatureProblem("MALFORMED", "Credential must have exactly 5 slash-delimited elements.")
  return { accessKeyId, scope: { date, region, service, terminator } }
}
