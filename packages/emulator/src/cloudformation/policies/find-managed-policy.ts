import type { NamedPolicy } from "@claimbridge/trust"
import { awsManagedPolicy } from "../../world/aws-managed-policy.ts"
import type { Mention, Stack } from "../stack/stack.ts"
import { TemplateError } from "../template-error.ts"

/**
 * The managed policy of an ARN. One that is not known is warned of, and gives nothing.
 *
 * @throws {TemplateError} `PROPERTY_INVALID` when it is no ARN of a policy
 */
export function findManagedPolicy(stack: Stack, { arn, at }: Mention): NamedPolicy | undefined {
  if (!/^arn:[\w-]+:iam::(aws|\d{12}):policy\/.+$/.test(arn)) {
    throw new TemplateError(at, {
      code: "PROPERTY_INVALID",
      problem: `ARN ${arn} is not valid`,
      hint: "Give the ARN of a managed policy, e.g. arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    })
  }
  const known = awsManagedPolicy(arn) ?? stack.account.managedPolicies.get(arn)
  if (known) return { name: arn, policy: known.policy }
  const why = arn.includes(":iam::aws:") ? "has no document in this emulator" : "is not in the account"
  stack.warnings.push({ code: "POLICY_NOT_KNOWN", message: `The policy ${arn} ${why}: it allows nothing here`, ...at })
  return undefined
}
