import type { PolicyKind } from "./parse-policy.ts"

/** Whether a policy belongs to a caller: it names no principal, and IAM itself checks how it is written. */
export function isCallerPolicy(kind: PolicyKind | undefined): boolean {
  return kind === "identity" || kind === "session"
}
