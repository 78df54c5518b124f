import { describe, expect, it } from "vitest"
import { awsOrigin } from "../../src/aws/aws-origin.ts"
import type { Exchange } from "../../src/flows/exchange.ts"
import { runExchange } from "../../src/flows/run-exchange.ts"
import { aGithubEnv, aRuntime } from "../support/a-runtime.ts"
import { anExchange } from "../support/an-exchange.ts"
import { awsStub } from "../support/aws-stub.ts"
import { basic } from "../support/options.ts"

const exchangeWith = (parts: Partial<Exchange>): Exchange => ({ ...anExchange(awsStub()), ...parts })
const sts = { service: "STS", region: "eu-west-1" } as const

describe("awsOrigin", () => {
  it.each([{ region: "eu-west-1" }, { region: "us-east-1" }, { region: "cn-north-1" }, { region: "us-gov-west-1" }])(
    "is where the SDK's clients send their calls in $region",
    async ({ region }) => {
      const stub = awsStub()
      const exchange = anExchange(stub)
      const options = {
        ...basic,
        token: exchange.token,
        identityPoolId: basic.identityPoolId.replace("eu-west-1", region),
      }
      const { runtime, connections } = exchange
      await runExchange({ options, runtime, connections }, undefined)
      const hosts = await Promise.all([
        awsOrigin(exchange, { service: "COGNITO_IDENTITY", region }),
        awsOrigin(exchange, { service: "STS", region }),
      ])
      expect(hosts.map((origin) => origin?.host)).toEqual([...new Set(stub.calls.map(({ host }) => host))])
    },
  )

  it.each<{ name: string; parts: Partial<Exchange>; region?: string }>([
    { name: "FIPS endpoints", parts: { clientConfig: { useFipsEndpoint: true } } },
    { name: "dual-stack endpoints", parts: { clientConfig: { useDualstackEndpoint: async () => true } } },
    {
      name: "FIPS endpoints of the environment",
      parts: { runtime: aRuntime({ env: { AWS_USE_FIPS_ENDPOINT: "true" } }) },
    },
    { name: "a partition of its own", parts: {}, region: "us-iso-east-1" },
  ])("is not known with $name", async ({ parts, region = "eu-west-1" }) => {
    expect(await awsOrigin(exchangeWith(parts), { service: "STS", region })).toBeUndefined()
  })

  it("is what AWS_ENDPOINT_URL_STS says, even with FIPS endpoints", async () => {
    const env = aGithubEnv({ AWS_ENDPOINT_URL_STS: "https://sts.acme.example:8443/path" })
    const exchange = exchangeWith({ runtime: aRuntime({ env }), clientConfig: { useFipsEndpoint: true } })
    expect((await awsOrigin(exchange, sts))?.host).toBe("sts.acme.example:8443")
  })
})
