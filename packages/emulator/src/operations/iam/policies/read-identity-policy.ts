import { type Policy, PolicyError, parsePolicy } from "@claimbridge/trust"
import { identityPolicyProblem } from "./identity-policy-problem.ts"
import { malformedPolicy } from "./malformed-policy.ts"

/** @throws {AwsError} `MalformedPolicyDocument` */
export function readIdentityPolicy(document: string): Policy {
  try {
    return parsePolicy(document, { kind: "identity" })
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw malformedPolicy(identityPolicyProblem(error, document), error)
  }
}
