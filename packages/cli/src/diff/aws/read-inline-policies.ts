import { GetRolePolicyCommand, type IAMClient, paginateListRolePolicies } from "@aws-sdk/client-iam"
import type { Reading } from "../reading.ts"
import { parseDocument } from "./parse-document.ts"
import { readingOf } from "./reading-of.ts"

/** The inline policies of a role, by their names for people. */
export async function readInlinePolicies(
  client: IAMClient,
  RoleName: string,
): Promise<Reading<Readonly<Record<string, unknown>>>> {
  const names = await readingOf("iam:ListRolePolicies", async () => {
    const found: string[] = []
    for await (const { PolicyNames = [] } of paginateListRolePolicies({ client }, { RoleName }))
      found.push(...PolicyNames)
    return found
  })
  if (names.state !== "found") return names
  return readingOf("iam:GetRolePolicy", async () => {
    const policies: Record<string, unknown> = {}
    for (const PolicyName of names.value) {
      const { PolicyDocument } = await client.send(new GetRolePolicyCommand({ RoleName, PolicyName }))
      policies[`policy ${PolicyName}`] = parseDocument(PolicyDocument)
    }
    return policies
  })
}
