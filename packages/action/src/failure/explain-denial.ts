import { ClaimbridgeError, type ErrorCode } from "@claimbridge/core"
import { type Explanation, explainTrust, parsePolicy } from "@claimbridge/trust"
import type { Observation } from "../exchange/observation.ts"

/** What the first role's trust policy decides about. */
const trustCodes: readonly ErrorCode[] = [
  "ERR_ROLE_DENIED",
  "ERR_TAG_SESSION_DENIED",
  "ERR_SOURCE_IDENTITY_DENIED",
  "ERR_ROLE_NOT_IN_TOKEN",
]

/**
 * Says which condition of a trust policy refused the token that STS was given; nothing when that was not the problem.
 *
 * @throws {PolicyError} when the text is no trust policy.
 */
export function explainDenial(
  error: unknown,
  { sentClaims }: Observation,
  policyText: string,
): Explanation | undefined {
  if (!(error instanceof ClaimbridgeError) || !trustCodes.includes(error.code) || sentClaims === undefined)
    return undefined
  const { roleArn, roleSessionName, durationSeconds } = error.details
  if (typeof roleArn !== "string") return undefined
  return explainTrust(parsePolicy(policyText, { kind: "trust" }), {
    from: "token",
    claims: sentClaims,
    roleArn,
    ...(typeof roleSessionName === "string" && { roleSessionName }),
    ...(typeof durationSeconds === "number" && { durationSeconds }),
  })
}
