import { cognitoIssuerOf } from "../claims/cognito-issuer-of.ts"
import { loginOf } from "../explain/request/login-of.ts"
import { readClaims } from "../explain/request/read-claims.ts"
import { textClaim } from "../explain/request/text-claim.ts"
import type { JobRequest } from "../testing/job-request.ts"

const requestTag = "aws:requesttag/"

/** The claim that a condition key is made of; nothing for keys of the call and of AWS. */
export function claimOfKey(key: string, request: JobRequest): string | undefined {
  const lowerCase = key.toLowerCase()
  if (request.from === "token") {
    const prefix = `${loginOf(textClaim(readClaims(request.claims), "iss") ?? "")}:`
    return lowerCase.startsWith(prefix.toLowerCase()) ? key.slice(prefix.length) : undefined
  }
  if (lowerCase === `${cognitoIssuerOf(request.pool.id)}:amr`) return "sub"
  if (!lowerCase.startsWith(requestTag)) return undefined
  const tag = lowerCase.slice(requestTag.length)
  return Object.entries(request.pool.mapping).find(([mapped]) => mapped.toLowerCase() === tag)?.[1]
}
