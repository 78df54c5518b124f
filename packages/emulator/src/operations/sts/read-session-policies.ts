import { type NamedPolicy, PolicyError, parsePolicy } from "@claimbridge/trust"
import { AwsError } from "../../wire/aws-error.ts"
import type { Account } from "../../world/account.ts"
import { awsManagedPolicy } from "../../world/aws-managed-policy.ts"

const MAX_CHARACTERS = 2048

export interface SessionPolicySource {
  readonly policy?: string
  readonly policyArns?: readonly string[]
}

/**
 * Reads the policies that narrow a new session. The inline text and the ARNs share 2048 characters.
 *
 * Open: the texts, and whether an unknown ARN is refused or allows nothing; here it is refused.
 *
 * @returns `undefined` when the session isn't narrowed.
 * @throws {AwsError} `MalformedPolicyDocument`, `PackedPolicyTooLarge`, `ValidationError`
 */
export function readSessionPolicies(
  { policy, policyArns = [] }: SessionPolicySource,
  account: Account | undefined,
): readonly NamedPolicy[] | undefined {
  const characters = [policy ?? "", ...policyArns].join("").length
  if (characters > MAX_CHARACTERS) {
    const percent = Math.ceil((characters / MAX_CHARACTERS) * 100)
    throw new AwsError(
      "PackedPolicyTooLarge",
      `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    )
  }
  const inline = policy === undefined ? [] : [{ name: "session policy", policy: parseInline(policy) }]
  const policies = [...inline, ...policyArns.map((arn) => findManaged(arn, account))]
  return policies.length === 0 ? undefined : policies
}

function parseInline(document: string): NamedPolicy["policy"] {
  try {
    return parsePolicy(document, { kind: "session" })
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const isJson = error.code !== "NOT_JSON"
    const message = isJson ? "Syntax errors in policy." : "The policy is not in the valid JSON format."
    throw new AwsError("MalformedPolicyDocument", message)
  }
}

function findManaged(arn: string, account: Account | undefined): NamedPolicy {
  const known = awsManagedPolicy(arn) ?? account?.managedPolicies.get(arn)
  if (!known) throw new AwsError("ValidationError", `${arn} does not exist or is not attachable.`)
  return { name: arn, policy: known.policy }
}
