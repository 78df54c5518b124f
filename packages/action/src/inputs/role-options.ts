import type { RoleOptions } from "@claimbridge/core"
import type { RequestedRole } from "../settings.ts"

/** What core is asked for one role, in the flows where settings always have one. */
export function roleOptions({ roleArn = "", delivery: _, ...session }: RequestedRole): RoleOptions {
  return { roleArn, ...session }
}
