import {
  type CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  type IdentityPool,
  paginateListIdentityPools,
} from "@aws-sdk/client-cognito-identity"
import type { Reading } from "../reading.ts"
import { readingOf } from "./reading-of.ts"

const pageSize = 60

/** Which pool: by its id, or else by its name. */
export interface WantedPool {
  readonly id: string | undefined
  readonly name: string
}

/** Finds a pool. Names aren't unique: of several with the same, nobody knows which is meant. */
export async function findPool(
  client: CognitoIdentityClient,
  { id, name }: WantedPool,
): Promise<Reading<IdentityPool>> {
  if (id !== undefined) return describe(client, id)
  const found = await readingOf("cognito-identity:ListIdentityPools", () => idsOf(client, name))
  if (found.state !== "found") return found
  const [only, ...others] = found.value
  if (only === undefined) return { state: "absent" }
  if (others.length === 0) return describe(client, only)
  return { state: "unread", reason: `${found.value.length} pools have this name: choose one with --identity-pool-id` }
}

async function idsOf(client: CognitoIdentityClient, name: string): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { IdentityPools = [] } of paginateListIdentityPools({ client }, { MaxResults: pageSize })) {
    for (const pool of IdentityPools) if (pool.IdentityPoolName === name) ids.push(pool.IdentityPoolId ?? "")
  }
  return ids
}

function describe(client: CognitoIdentityClient, IdentityPoolId: string): Promise<Reading<IdentityPool>> {
  return readingOf("cognito-identity:DescribeIdentityPool", () =>
    client.send(new DescribeIdentityPoolCommand({ IdentityPoolId })),
  )
}
