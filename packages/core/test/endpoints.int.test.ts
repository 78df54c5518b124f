import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { inspect, promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import { nodeRuntime } from "../src/runtime.ts"
import { aGithubEnv, aRuntime } from "./support/a-runtime.ts"
import { aServer } from "./support/a-server.ts"
import { awsServer, jobEnv } from "./support/aws-server.ts"
import { failureOf } from "./support/failure-of.ts"
import { basic } from "./support/options.ts"

const run = promisify(execFile)
const cwd = fileURLToPath(new URL("..", import.meta.url))
const oneExchange = `
  import { fromGithubCognito } from "@claimbridge/core"
  const options = JSON.parse(process.argv[1])
  const outcome = await fromGithubCognito(options)().then((keys) => keys.accountId, (error) => error.code)
  console.log(outcome)
`

/** Runs one exchange in a process of its own, which must end by itself. */
async function exchangeInProcess(env: Record<string, string>, options: object): Promise<string> {
  const args = ["--conditions=@claimbridge/source", "--input-type=module", "-e", oneExchange, JSON.stringify(options)]
  const { stdout } = await run(process.execPath, args, { cwd, env, timeout: 15_000 })
  return stdout.trim()
}

describe("endpoint variables", () => {
  it.each([
    {
      name: "AWS_ENDPOINT_URL",
      variables: (url: string) => ({ AWS_ENDPOINT_URL: `${url}/all` }),
      cognito: "/all/",
      sts: "/all/",
    },
    {
      name: "AWS_ENDPOINT_URL_COGNITO_IDENTITY and AWS_ENDPOINT_URL_STS",
      variables: (url: string) => ({
        AWS_ENDPOINT_URL: "http://127.0.0.1:1",
        AWS_ENDPOINT_URL_COGNITO_IDENTITY: `${url}/cognito`,
        AWS_ENDPOINT_URL_STS: `${url}/sts`,
      }),
      cognito: "/cognito/",
      sts: "/sts/",
    },
  ])("are followed: $name", async ({ variables, cognito, sts }) => {
    await using server = await awsServer()
    const env = { ...jobEnv(server), ...variables(server.url) }
    await fromGithubCognito({ ...basic, runtime: { env } })()
    expect(server.calls).toEqual([
      "token",
      `${cognito} GetId`,
      `${cognito} GetOpenIdToken`,
      `${sts} AssumeRoleWithWebIdentity`,
    ])
  })

  it.each([
    { name: "no URL", value: "sts.eu-west-1.amazonaws.com" },
    { name: "a host and a password", value: "host:hunter2" },
    { name: "another scheme", value: "ftp://user:hunter2@127.0.0.1" },
  ])("are refused with $name, and not shown: they may hold a password", async ({ value }) => {
    const env = { ...aGithubEnv(), AWS_ENDPOINT_URL_COGNITO_IDENTITY: value }
    const error = await failureOf(fromGithubCognito({ ...basic, runtime: aRuntime({ env }) })())
    expect(error.code).toBe("ERR_VARIABLE_INVALID")
    expect(error.message).toContain("AWS_ENDPOINT_URL_COGNITO_IDENTITY")
    expect(inspect(error)).not.toContain("hunter2")
  })

  it("never show the password of a URL", async () => {
    const env = { ...aGithubEnv(), AWS_ENDPOINT_URL: "http://user:hunter2@127.0.0.1:1" }
    const clientConfig = { maxAttempts: 1 }
    const error = await failureOf(fromGithubCognito({ ...basic, runtime: aRuntime({ env }), clientConfig })())
    expect(error.message).toContain("127.0.0.1:1: ECONNREFUSED")
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("hunter2")
  })

  it("are left aside when AWS_IGNORE_CONFIGURED_ENDPOINT_URLS says so", async () => {
    await using server = await awsServer()
    const { requestHandler, hosts } = aRecorder()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }
    await failureOf(
      fromGithubCognito({ ...basic, runtime: { env }, clientConfig: { requestHandler, maxAttempts: 1 } })(),
    )
    expect(hosts).toEqual(["cognito-identity.eu-west-1.amazonaws.com"])
  })
})

// At the same time, since each waits for its process.
describe.concurrent("a process of its own", () => {
  it("exchanges with nothing but its environment, and ends by itself", async ({ expect }) => {
    await using server = await awsServer()
    expect(await exchangeInProcess({ ...jobEnv(server), AWS_ENDPOINT_URL: server.url }, basic)).toBe("111122223333")
  })

  it("prints nothing, not even what the SDK thinks of its variables", async ({ expect }) => {
    await using server = await awsServer()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url, AWS_SDK_UA_APP_ID: "a".repeat(51) }
    const program = `console.warn = console.log\n${oneExchange}`
    const args = ["--conditions=@claimbridge/source", "--input-type=module", "-e", program, JSON.stringify(basic)]
    const { stdout } = await run(process.execPath, args, { cwd, env, timeout: 15_000 })
    expect(stdout.trim()).toBe("111122223333")
  })

  it("ends by itself after a server that accepts and never answers", async ({ expect }) => {
    await using silent = await aServer(() => {})
    await using server = await awsServer()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: silent.url }
    expect(await exchangeInProcess(env, { ...basic, timeoutMs: 400 })).toBe("ERR_TIMEOUT")
  })

  it("ends by itself after an answer that stops in the middle", async ({ expect }) => {
    await using slow = await aServer(
      (_, response) => void response.writeHead(200, { "content-length": "100" }).write("{"),
    )
    await using server = await awsServer()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: slow.url }
    expect(await exchangeInProcess(env, { ...basic, timeoutMs: 400 })).toBe("ERR_TIMEOUT")
  })

  it("ends by itself after a token endpoint that never answers", async ({ expect }) => {
    await using silent = await aServer(() => {})
    const env = { ...jobEnv(silent), AWS_ENDPOINT_URL: silent.url }
    expect(await exchangeInProcess(env, { ...basic, timeoutMs: 400 })).toBe("ERR_TIMEOUT")
  })
})

describe("an answer without end", () => {
  it("is given up before it fills the memory", async () => {
    await using endless = await aServer((_, response) => {
      const more = (): void => {
        while (response.write("x".repeat(65_536)));
        response.once("drain", more)
      }
      more()
    })
    const env = { ...aGithubEnv(), AWS_ENDPOINT_URL: endless.url }
    const clientConfig = { maxAttempts: 1 }
    const error = await failureOf(fromGithubCognito({ ...basic, runtime: aRuntime({ env }), clientConfig })())
    expect(error.code).toBe("ERR_UNEXPECTED_ANSWER")
    expect(error.message).toContain("AnswerTooLarge")
  })
})

describe("the default fetch", () => {
  const { signal } = new AbortController()
  const request = { headers: { authorization: "Bearer x" }, redirect: "manual", signal } as const

  it("does not follow redirects", async () => {
    await using server = await aServer((_, response) => void response.writeHead(302, { location: "/elsewhere" }).end())
    const answer = await nodeRuntime.fetch(new URL(server.url), request)
    expect(answer.status).toBe(302)
  })

  it("gives status, headers and text as the global fetch does", async () => {
    await using server = await aServer(
      (_, response) => void response.writeHead(418, { "Content-Type": "text/plain" }).end("größe"),
    )
    const url = new URL(server.url)
    const [ours, theirs] = await Promise.all([nodeRuntime.fetch(url, request), fetch(url, request)])
    const facts = async (answer: typeof ours) => [
      answer.status,
      answer.headers.get("content-type"),
      await answer.text(),
    ]
    expect(await facts(ours)).toEqual(await facts(theirs))
  })

  it("stops reading an answer that is too large", async () => {
    await using server = await aServer((_, response) => void response.end("x".repeat(1_100_000)))
    const answer = await nodeRuntime.fetch(new URL(server.url), request)
    await expect(answer.text()).rejects.toThrow("larger than 1048576 bytes")
  })

  it("rejects when nobody listens", async () => {
    await expect(nodeRuntime.fetch(new URL("http://127.0.0.1:1"), request)).rejects.toHaveProperty(
      "code",
      "ECONNREFUSED",
    )
  })
})

function aRecorder(): { requestHandler: { handle(request: { hostname: string }): Promise<never> }; hosts: string[] } {
  const hosts: string[] = []
  const handle = async (request: { hostname: string }): Promise<never> => {
    hosts.push(request.hostname)
    throw Object.assign(new Error("no network"), { code: "ENETUNREACH" })
  }
  return { requestHandler: { handle }, hosts }
}
