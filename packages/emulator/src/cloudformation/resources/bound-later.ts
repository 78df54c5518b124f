import { parsePolicy } from "@claimbridge/trust"
import type { Role } from "../../world/account.ts"
import { findManagedPolicy } from "../policies/find-managed-policy.ts"
import type { ResourceContext } from "./resource-type.ts"

const NOTHING = parsePolicy(
  { Version: "2012-10-17", Statement: { Effect: "Allow", NotAction: "*", Resource: "*" } },
  { kind: "identity" },
)

/**
 * Sets a role's permissions boundary once all managed policies exist. A boundary that is not known allows nothing, and
 * the role with it: the strict answer, with a warning.
 */
export function boundLater({ stack, properties }: ResourceContext, role: Role): void {
  const arn = properties.text("PermissionsBoundary")
  if (arn === undefined) return
  const at = properties.placeOf("PermissionsBoundary")
  stack.later.push(() => {
    const known = findManagedPolicy(stack, { arn, at })
    stack.changes.assign(role, { permissionsBoundary: known ?? { name: arn, policy: NOTHING } })
  })
}
