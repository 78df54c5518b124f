import { describe, expect, it } from "vitest"
import type { CallerClientConfig } from "../../src/flows/caller-client-config.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { ClientConfig } from "../../src/options/client-config.ts"
import { aGithubEnv, aRuntime } from "../support/a-runtime.ts"
import { awsStub } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { direct } from "../support/options.ts"

interface Row {
  readonly name: string
  readonly region?: ClientConfig["region"]
  readonly caller?: object
  readonly env?: Record<string, string>
}

const withoutRegion = { region: () => Promise.reject(new Error("Region is missing")) }

function ask({ region, caller, env }: Row): { credentials: Promise<unknown>; hosts: () => string[] } {
  const { calls, requestHandler } = awsStub()
  const clientConfig = { requestHandler, ...(region !== undefined && { region }) }
  const provider = fromGithubCognito({ ...direct, runtime: aRuntime({ env: aGithubEnv(env) }), clientConfig })
  const callerClientConfig: CallerClientConfig | undefined = caller && Object.assign(withoutRegion, caller)
  return {
    credentials: provider(callerClientConfig && { callerClientConfig }),
    hosts: () => calls.map(({ host }) => host),
  }
}

describe("the region of STS in flow direct", () => {
  it.each<Row & { host: string }>([
    {
      name: "the environment's when the client has none",
      caller: {},
      env: { AWS_REGION: "eu-west-2" },
      host: "sts.eu-west-2.amazonaws.com",
    },
    {
      name: "AWS_DEFAULT_REGION's at last",
      env: { AWS_DEFAULT_REGION: "eu-west-3" },
      host: "sts.eu-west-3.amazonaws.com",
    },
    { name: "a function's", region: async () => "cn-north-1", host: "sts.cn-north-1.amazonaws.com.cn" },
  ])("is $name", async ({ host, ...row }) => {
    const { credentials, hosts } = ask(row)
    await credentials
    expect(hosts()).toEqual([host])
  })

  it.each<Row & { code: string; says: string }>([
    {
      name: "a client without region and no variable",
      caller: {},
      code: "ERR_REGION_MISSING",
      says: "nothing names one",
    },
    {
      name: "a function that fails",
      region: () => Promise.reject(new Error("no metadata")),
      code: "ERR_REGION_MISSING",
      says: "clientConfig.region failed",
    },
    {
      name: "a function that gives something else",
      region: async () => "Ireland",
      code: "ERR_OPTION_INVALID",
      says: 'clientConfig.region is "Ireland"',
    },
    {
      name: "a variable with something else",
      env: { AWS_REGION: "eu-west-1 " },
      code: "ERR_VARIABLE_INVALID",
      says: "AWS_REGION",
    },
  ])("becomes $code for $name, before anything is asked", async ({ code, says, ...row }) => {
    const { credentials, hosts } = ask(row)
    const error = await failureOf(credentials)
    expect(error.code).toBe(code)
    expect(error.message).toContain(says)
    expect(hosts()).toEqual([])
  })
})
