import { type IAMClient, paginateListRoles } from "@aws-sdk/client-iam"
import type { Reading } from "../reading.ts"
import type { TrustingRole } from "../state-source.ts"
import { readingOf } from "./reading-of.ts"

/** The roles of an account whose trust policy names a pool. */
export function readTrustingRoles(client: IAMClient, poolId: string): Promise<Reading<readonly TrustingRole[]>> {
  return readingOf("iam:ListRoles", async () => {
    const roles: TrustingRole[] = []
    for await (const { Roles = [] } of paginateListRoles({ client }, {})) {
      for (const {
        RoleName: name = "",
        Description: description = "",
        AssumeRolePolicyDocument: policy = "",
      } of Roles) {
        if (decodeURIComponent(policy).includes(`"${poolId}"`)) roles.push({ name, description })
      }
    }
    return roles
  })
}
