import { readHops } from "../chain/read-hops.ts"
import { loginOf } from "../login-of.ts"
import { type Reading, readValue } from "../reading.ts"
import type { Target } from "../target.ts"
import { arnOfProvider } from "./arn-of-provider.ts"
import type { AwsReader } from "./aws-reader.ts"
import type { AwsSide, NamedTagMap, OidcProvider, PoolRoles } from "./aws-side.ts"
import { chosenRole } from "./chosen-role.ts"
import { readOfRole } from "./read-of-role.ts"

/** What is known of the job before AWS is read. */
export interface KnownJob {
  /** The provider's name in the pool. */
  readonly login: string | undefined
  readonly claims: Readonly<Record<string, unknown>> | undefined
}

const ofUnreadPool = { state: "unknown", reason: "the pool was not read" } as const
const notAsked = { state: "unknown", reason: "the options do not name it" } as const

/** Reads all that the exchange meets on the AWS side. */
export async function readAwsSide(reader: AwsReader, target: Target, job: KnownJob): Promise<AwsSide> {
  const { poolId } = target
  const [caller, pool, poolRoles] = await Promise.all([
    reader.caller(),
    poolId === undefined ? notAsked : reader.pool(poolId),
    poolId === undefined ? notAsked : reader.poolRoles(poolId),
  ])
  const accountId = readValue(caller)?.accountId
  const login = job.login ?? onlyLogin(readValue(pool)?.OpenIdConnectProviderARNs)
  const providerArn = login && accountId && arnOfProvider(target.region, accountId, login)
  const tagMapOf = async (name: string | undefined): ReturnType<AwsReader["tagMap"]> =>
    poolId === undefined || !name || pool.state !== "read" ? ofUnreadPool : reader.tagMap(poolId, name)
  const others = [login ?? [], readValue(pool)?.OpenIdConnectProviderARNs ?? []].flat()
  const roleArn = roleArnOf(target, poolRoles, { providerArn, claims: job.claims })
  const [providers, tagMap, otherTagMaps, role, hops] = await Promise.all([
    readProviders(reader, login),
    tagMapOf(providerArn),
    readOtherMaps(
      others.filter((name) => name !== providerArn),
      tagMapOf,
    ),
    readOfRole(roleArn, accountId, reader.role),
    readHops(reader, target.chain, { roleArn, accountId }),
  ])
  return { caller, pool, poolRoles, providers, tagMap, otherTagMaps, roleArn, role, hops }
}

async function readOtherMaps(
  providers: readonly string[],
  read: (provider: string) => ReturnType<AwsReader["tagMap"]>,
): Promise<readonly NamedTagMap[]> {
  const maps = await Promise.all(providers.map(async (provider) => ({ provider, reading: await read(provider) })))
  const found = maps.flatMap(({ provider, reading }) => {
    const map = readValue(reading)
    return map ? [{ provider, ...map }] : []
  })
  return found.filter(({ tags }) => Object.keys(tags).length > 0)
}

function onlyLogin(arns: readonly string[] = []): string | undefined {
  const [arn, ...others] = arns
  return arn !== undefined && others.length === 0 ? arn.slice(arn.indexOf("oidc-provider/") + 14) : undefined
}

function roleArnOf(
  { flow, roleArn }: Target,
  poolRoles: Reading<PoolRoles>,
  job: Parameters<typeof chosenRole>[1],
): string | undefined {
  if (roleArn !== undefined || flow !== "enhanced") return roleArn
  const found = readValue(poolRoles)
  return found && chosenRole(found, job)
}

/** Those with the login's name, in whatever spelling: a slash too many, or another case. */
async function readProviders(reader: AwsReader, login: string | undefined): Promise<Reading<readonly OidcProvider[]>> {
  const arns = await reader.providerArns()
  if (arns.state !== "read") return arns
  const near = arns.value.filter(
    (arn) => login === undefined || isNear(arn.slice(arn.indexOf("oidc-provider/") + 14), login),
  )
  const readings = await Promise.all(near.map((arn) => reader.provider(arn)))
  const refused = readings.find(({ state }) => state === "unknown")
  if (refused?.state === "unknown") return refused
  return { state: "read", value: readings.flatMap((reading) => readValue(reading) ?? []) }
}

function isNear(name: string, login: string): boolean {
  return loginOf(name).toLowerCase() === loginOf(login).toLowerCase()
}
