import { GetRoleCommand, type IAMClient, type Role } from "@aws-sdk/client-iam"
import type { Reading } from "../reading.ts"
import { inlinePolicies, type ResourceState, trustPolicy } from "../resource-state.ts"
import { parseDocument } from "./parse-document.ts"
import { readAttachedPolicies } from "./read-attached-policies.ts"
import { readInlinePolicies } from "./read-inline-policies.ts"
import { readingOf } from "./reading-of.ts"

/** A role with its policies, or as much of it as may be read. */
export async function readRole(iam: IAMClient, RoleName: string): Promise<Reading<ResourceState>> {
  const reading = await readingOf("iam:GetRole", () => iam.send(new GetRoleCommand({ RoleName })))
  if (reading.state !== "found") return reading
  const [inline, attached] = await Promise.all([readInlinePolicies(iam, RoleName), readAttachedPolicies(iam, RoleName)])
  const role: Partial<Role> = reading.value.Role ?? {}
  const value: ResourceState = {
    settings: {
      path: role.Path,
      description: role.Description,
      "longest session in seconds": role.MaxSessionDuration,
      ...(attached.state === "found" && { "managed policies": attached.value }),
      boundary: role.PermissionsBoundary?.PermissionsBoundaryArn,
    },
    policies: {
      [trustPolicy]: parseDocument(role.AssumeRolePolicyDocument),
      ...(inline.state === "found" && inline.value),
    },
    unread: {
      ...(inline.state === "unread" && { [inlinePolicies]: inline.reason }),
      ...(attached.state === "unread" && { "managed policies": attached.reason }),
    },
  }
  return { state: "found", value }
}
