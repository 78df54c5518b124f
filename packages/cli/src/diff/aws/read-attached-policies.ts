import { type IAMClient, paginateListAttachedRolePolicies } from "@aws-sdk/client-iam"
import type { Reading } from "../reading.ts"
import { readingOf } from "./reading-of.ts"

/** The ARNs of the managed policies of a role. */
export function readAttachedPolicies(client: IAMClient, RoleName: string): Promise<Reading<readonly string[]>> {
  return readingOf("iam:ListAttachedRolePolicies", async () => {
    const arns: string[] = []
    for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies({ client }, { RoleName })) {
      arns.push(...AttachedPolicies.map(({ PolicyArn = "" }) => PolicyArn))
    }
    return arns
  })
}
