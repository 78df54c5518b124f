import type { RoleOptions } from "./role-options.ts"

/** The options that choose a role and its session. */
export const roleOptionNames: readonly (keyof RoleOptions)[] = [
  "roleArn",
  "roleSessionName",
  "durationSeconds",
  "policy",
  "policyArns",
  "chain",
]
