import type { Exchange } from "../flows/exchange.ts"
import { type AwsService, endpointOf } from "./endpoint-of.ts"

/** One service in one region. */
export interface ServiceRegion {
  readonly service: AwsService
  readonly region: string
}

/** Prefixes of AWS's hosts. */
const hostNames = { COGNITO_IDENTITY: "cognito-identity", STS: "sts" } as const

/** What AWS's hosts end with in the regions of a partition. */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^cn-[a-z]+-\d$/, "amazonaws.com.cn"],
  [/^(?:us-gov|[a-z]{2})-[a-z]+-\d$/, "amazonaws.com"],
]

/**
 * Where the inner client of a service will send its calls, as far as that is known without loading it.
 *
 * With FIPS or dual-stack endpoints, and in other partitions, it is not. Settings in AWS's configuration files are not
 * looked at: a connection to the wrong host is never used.
 */
export async function awsOrigin(exchange: Exchange, { service, region }: ServiceRegion): Promise<URL | undefined> {
  const endpoint = endpointOf(exchange.runtime.env, service)
  if (endpoint !== undefined) return new URL(endpoint)
  const suffix = suffixes.find(([regions]) => regions.test(region))?.[1]
  if (suffix === undefined || (await hasVariant(exchange))) return undefined
  return new URL(`https://${hostNames[service]}.${region}.${suffix}`)
}

async function hasVariant({ clientConfig, caller, runtime: { env } }: Exchange): Promise<boolean> {
  const variants = [
    clientConfig.useFipsEndpoint ?? caller?.useFipsEndpoint ?? env.AWS_USE_FIPS_ENDPOINT === "true",
    clientConfig.useDualstackEndpoint ?? caller?.useDualstackEndpoint ?? env.AWS_USE_DUALSTACK_ENDPOINT === "true",
  ]
  const known = await Promise.all(
    variants.map(async (variant) => (typeof variant === "function" ? variant() : variant)),
  )
  return known.includes(true)
}
