import type { RoleHop } from "@claimbridge/core"
import type { AwsReader } from "../aws/aws-reader.ts"
import { readOfRole } from "../aws/read-of-role.ts"
import type { HopSide } from "./hop-side.ts"

/** Reads both sides of every hop, as far as they are in the caller's account. */
export function readHops(
  reader: AwsReader,
  chain: readonly RoleHop[],
  { roleArn, accountId }: { readonly roleArn: string | undefined; readonly accountId: string | undefined },
): Promise<readonly HopSide[]> {
  const hops = chain.map(async (hop, index): Promise<HopSide> => {
    const fromArn = index === 0 ? roleArn : chain[index - 1]?.roleArn
    const [permissions, role] = await Promise.all([
      readOfRole(fromArn, accountId, reader.rolePolicies),
      readOfRole(hop.roleArn, accountId, reader.role),
    ])
    return { hop, fromArn, permissions, role }
  })
  return Promise.all(hops)
}
