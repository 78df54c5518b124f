import type { Role } from "../../world/account.ts"
import { findManagedPolicy } from "../policies/find-managed-policy.ts"
import type { Mention, Stack } from "../stack/stack.ts"

/** Attaches a managed policy once all of them exist: ARNs are often written out, which orders nothing. */
export function attachLater(stack: Stack, role: Role, mention: Mention): void {
  stack.later.push(() => {
    const policy = findManagedPolicy(stack, mention)
    if (policy) stack.changes.push(role.policies, policy)
  })
}
