import type { PlannedRole } from "./planned-role.ts"

/** Whether jobs get into a role, and not only sessions of other roles. */
export function asksForPool({ parts }: PlannedRole): boolean {
  return parts.some(({ statements }) => statements.some(({ rule }) => rule !== undefined))
}
