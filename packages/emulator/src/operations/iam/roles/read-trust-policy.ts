import { type Policy, PolicyError, parsePolicy } from "@claimbridge/trust"
import { countCharacters } from "../../../policies/count-characters.ts"
import { MAX_TRUST_POLICY_CHARACTERS } from "../../../policies/max-trust-policy-characters.ts"
import { trustCreationProblems } from "../../../policies/trust-creation-problems.ts"
import type { Role } from "../../../world/account.ts"
import type { World } from "../../../world/world.ts"
import { iamError } from "../iam-error.ts"
import { malformedPolicy } from "../policies/malformed-policy.ts"
import { checkPrincipals } from "./check-principals.ts"
import { trustPolicyProblem } from "./trust-policy-problem.ts"

/**
 * Reads a trust policy, with the checks that IAM makes before it stores one.
 *
 * Open: the order of the checks.
 *
 * @throws {AwsError} `MalformedPolicyDocument`; `LimitExceeded` over 2,048 characters, white space aside
 */
export function readTrustPolicy(world: World, document: string): Pick<Role, "trustPolicy" | "trustDocument"> {
  const trustPolicy = parseTrustPolicy(document)
  if (countCharacters(document) > MAX_TRUST_POLICY_CHARACTERS) {
    throw iamError("LimitExceeded", `Cannot exceed quota for ACLSizePerRole: ${MAX_TRUST_POLICY_CHARACTERS}`)
  }
  const [problem] = trustCreationProblems(trustPolicy)
  if (problem !== undefined) throw malformedPolicy(problem)
  checkPrincipals(world, trustPolicy)
  return { trustPolicy, trustDocument: document }
}

function parseTrustPolicy(document: string): Policy {
  try {
    return parsePolicy(document, { kind: "trust" })
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw malformedPolicy(trustPolicyProblem(error), error)
  }
}
