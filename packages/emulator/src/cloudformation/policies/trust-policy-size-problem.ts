import { countCharacters } from "../../policies/count-characters.ts"
import { MAX_TRUST_POLICY_CHARACTERS } from "../../policies/max-trust-policy-characters.ts"

/** What IAM says of a trust policy that is over the default quota. */
export function trustPolicySizeProblem(document: string): string | undefined {
  if (countCharacters(document) <= MAX_TRUST_POLICY_CHARACTERS) return undefined
  return `Cannot exceed quota for ACLSizePerRole: ${MAX_TRUST_POLICY_CHARACTERS}`
}
