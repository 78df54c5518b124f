import type { Authorization, PolicyResult } from "@claimbridge/trust"
import type { Permission } from "./permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"

const POLICY_KINDS: Readonly<Record<PolicyResult["type"], string>> = {
  identity: "identity-based policy",
  session: "session policy",
  boundary: "permissions boundary",
  resource: "resource-based policy",
}

/**
 * S3's refusal, which names the kind of policy but never the statement.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
export function accessDenied(
  { caller }: S3Call,
  { action, resource }: Permission,
  authorization: Authorization,
): S3Error {
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: "${resource}" ${reason(action, authorization)}`
  return new S3Error("AccessDenied", message, { status: 403 })
}

function reason(action: string, { deniedBy, policies }: Authorization): string {
  if (deniedBy !== "explicit-deny")
    return `because no ${POLICY_KINDS[deniedBy ?? "identity"]} allows the ${action} action`
  const denying = policies.find(({ evaluation }) => evaluation.decision === "explicit-deny")
  const kind = POLICY_KINDS[denying?.type ?? "identity"]
  return `with an explicit deny in ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`
}
