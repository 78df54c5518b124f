import { policyCharacters } from "../../compiled-policies.ts"
import { awsPages } from "../aws-pages.ts"
import type { TrustRule } from "../trust-subject.ts"

const defaultQuota = 2048
const highestQuota = 4096

export const policyTooLong: TrustRule = {
  code: "POLICY_TOO_LONG",
  severity: "warning",
  preset: "recommended",
  message:
    "The policy has {characters} characters without white space, more than the {quota} of a role's trust policy.",
  risk: "IAM refuses to store it. 2048 is the default quota, which AWS raises on request to 4096 at most.",
  fix: "Ask for owners instead of lists of repositories, for ids instead of names in two spellings, or use two roles.",
  page: awsPages.quotas,
  check: ({ policy }) => {
    const characters = policyCharacters(policy)
    if (characters <= defaultQuota) return []
    const args = { characters: String(characters), quota: String(defaultQuota) }
    return [{ path: "", args, severity: characters > highestQuota ? "error" : "warning" }]
  },
}
