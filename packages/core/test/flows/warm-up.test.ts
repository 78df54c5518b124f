import { NodeHttpHandler } from "@smithy/node-http-handler"
import { describe, expect, it } from "vitest"
import { createProvider } from "../../src/create-provider.ts"
import type { CallerClientConfig } from "../../src/flows/caller-client-config.ts"
import type { FlowOptions } from "../../src/options/flow-options.ts"
import type { Runtime } from "../../src/runtime.ts"
import { envToken } from "../../src/token/env-token.ts"
import { githubToken } from "../../src/token/github-token.ts"
import type { TokenSource } from "../../src/token/token-source.ts"
import { aGithubEnv, anAnswer, aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub } from "../support/aws-stub.ts"
import { basic, direct, enhanced } from "../support/options.ts"

const cognito = "open cognito-identity.eu-west-1.amazonaws.com"
const sts = "open sts.eu-west-1.amazonaws.com"

interface Row {
  readonly options?: FlowOptions
  readonly token?: TokenSource
  readonly env?: Record<string, string | undefined>
  readonly callerClientConfig?: CallerClientConfig
}

/** What one exchange does with its connections, and when its token is asked for and comes. */
async function eventsOf({
  options = basic,
  token = githubToken(),
  env = {},
  callerClientConfig,
}: Row): Promise<string[]> {
  const events: string[] = []
  const { requestHandler } = awsStub()
  const fetch: Runtime["fetch"] = async () => {
    events.push("ask for the token")
    await new Promise((resolve) => setImmediate(resolve))
    events.push("token")
    return anAnswer({ value: aToken() })
  }
  const connections = {
    handler: async () => Object.assign(new NodeHttpHandler(), requestHandler),
    warm: async (origins: readonly URL[]) => {
      events.push(...origins.map(({ host }) => `open ${host}`))
      return { connected: Promise.resolve() }
    },
    fetch,
    during: <T>(exchange: () => Promise<T>) => exchange(),
    close: async () => {},
  }
  const runtime = aRuntime({ fetch, env: aGithubEnv({ AWS_REGION: "eu-west-1", ...env }) })
  const provider = createProvider("test", { ...options, token, runtime }, connections)
  await provider(callerClientConfig && { callerClientConfig }).catch(({ code }) => events.push(code))
  return events
}

describe("an exchange opens connections while its token is on its way", () => {
  it.each([
    { name: "to Cognito and STS in flow basic", options: basic, opened: [cognito, sts] },
    { name: "to Cognito alone in flow enhanced", options: enhanced, opened: [cognito] },
    { name: "to STS alone in flow direct", options: direct, opened: [sts] },
  ])("$name", async ({ options, opened }) => {
    expect(await eventsOf({ options })).toEqual(["ask for the token", ...opened, "token"])
  })

  it("to the endpoints of the environment", async () => {
    const env = { AWS_ENDPOINT_URL_STS: "https://sts.acme.example:8443" }
    expect(await eventsOf({ options: direct, env })).toContain("open sts.acme.example:8443")
  })

  it("to the hosts of a client with default settings", async () => {
    const callerClientConfig = { region: async () => "eu-west-1", requestHandler: new NodeHttpHandler() }
    expect(await eventsOf({ callerClientConfig })).toContain(cognito)
  })

  it("or as soon as the token is there, from a source that asks nobody", async () => {
    expect(await eventsOf({ token: envToken("CI_TOKEN"), env: { CI_TOKEN: aToken() } })).toEqual([cognito, sts])
  })
})

describe("an exchange opens nothing ahead", () => {
  it.each<Row & { name: string; events: string[] }>([
    { name: "outside CI", env: { GITHUB_ACTIONS: undefined }, events: ["ERR_CI_NOT_DETECTED"] },
    {
      name: "in a job that may not ask for a token",
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined },
      events: ["ERR_TOKEN_PERMISSION_MISSING"],
    },
    {
      name: "through a request handler that somebody configured",
      callerClientConfig: { region: async () => "eu-west-1", ...awsStub() },
      events: ["ask for the token", "token"],
    },
    {
      name: "when FIPS endpoints are asked for",
      env: { AWS_USE_FIPS_ENDPOINT: "true" },
      events: ["ask for the token", "token"],
    },
  ])("$name", async ({ events, ...row }) => {
    expect(await eventsOf(row)).toEqual(events)
  })
})
