import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { aProxy, type ProxyRule } from "../support/a-proxy.ts"
import { awsServer, jobEnv } from "../support/aws-server.ts"
import { failureOf } from "../support/failure-of.ts"
import { fastTimers } from "../support/fast-timers.ts"
import { basic } from "../support/options.ts"
import { runProgram } from "../support/run-program.ts"

const password = "s%40crets-of-acme"
const secrets = [password, "s@crets-of-acme", Buffer.from("acme:s@crets-of-acme").toString("base64")]
const cognito = "cognito-identity.eu-west-1.amazonaws.com:443"

/** A job whose token is near, and whose way to AWS goes through a proxy. */
async function aJob(rule: ProxyRule) {
  const [server, proxy] = [await awsServer(), await aProxy(rule)]
  const env = { ...jobEnv(server), HTTPS_PROXY: `http://acme:${password}@${proxy.host}` }
  const dispose = async (): Promise<void> => {
    await proxy[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  }
  return { env, proxy, [Symbol.asyncDispose]: dispose }
}

describe("a proxy that gives no connection", () => {
  it.each([
    { name: "wants another password", status: 407, code: "ERR_PROXY_REFUSED", attempts: 1 },
    { name: "does not allow the host", status: 403, code: "ERR_PROXY_REFUSED", attempts: 1 },
    { name: "does not reach the host", status: 502, code: "ERR_PROXY_UNAVAILABLE", attempts: 5 },
  ])("is named when it $name", async ({ status, code, attempts }) => {
    await using job = await aJob(() => ({ status }))
    const runtime = { env: job.env, startTimer: fastTimers }
    await using provider = fromGithubCognito({ ...basic, runtime })
    const error = await failureOf(provider())
    expect(error).toMatchObject({ code, details: { proxy: job.proxy.host, host: cognito, step: "GetId" } })
    expect(job.proxy.asked).toHaveLength(attempts)
    const shown = inspect(error, { depth: null, showHidden: true })
    for (const secret of secrets) expect(shown).not.toContain(secret)
  })

  it("says what happened and what to do", async () => {
    await using job = await aJob(() => ({ status: 407 }))
    await using provider = fromGithubCognito({ ...basic, runtime: { env: job.env } })
    const { message, hint } = await failureOf(provider())
    expect(message).toBe(
      `The proxy ${job.proxy.host} refused a connection to ${cognito} for GetId: it answered with status 407.`,
    )
    expect(hint).toBe(
      `With status 407 it wants a user and password, or other ones, in HTTPS_PROXY. Otherwise let it allow ${cognito}, or list ${cognito} in NO_PROXY if this machine reaches it without a proxy.`,
    )
  })

  it("is named when nobody listens there", async () => {
    await using server = await awsServer()
    const env = { ...jobEnv(server), HTTPS_PROXY: "http://127.0.0.1:1" }
    await using provider = fromGithubCognito({ ...basic, runtime: { env }, clientConfig: { maxAttempts: 1 } })
    const { code, message } = await failureOf(provider())
    expect(code).toBe("ERR_PROXY_UNAVAILABLE")
    expect(message).toBe(`The proxy 127.0.0.1:1 gave no connection to ${cognito} for GetId: ECONNREFUSED.`)
  })

  it("is named for the CI's token, too", async () => {
    await using job = await aJob(() => ({ status: 403 }))
    const env = { ...job.env, ACTIONS_ID_TOKEN_REQUEST_URL: "https://run-1.actions.githubusercontent.com/token" }
    await using provider = fromGithubCognito({ ...basic, runtime: { env } })
    const error = await failureOf(provider())
    expect(error.code).toBe("ERR_PROXY_REFUSED")
    expect(error.details).toMatchObject({ host: "run-1.actions.githubusercontent.com:443", step: "the CI's token" })
  })

  it("cannot be a variable that holds no URL", async () => {
    await using job = await aJob(() => ({ status: 200 }))
    const env = { ...job.env, HTTPS_PROXY: `socks5://acme:${password}@${job.proxy.host}` }
    await using provider = fromGithubCognito({ ...basic, runtime: { env } })
    expect((await failureOf(provider())).code).toBe("ERR_VARIABLE_INVALID")
  })
})

describe("a proxy that never answers", () => {
  it("is given up at the deadline, with the connection to it", async () => {
    await using job = await aJob(() => "silence")
    await using provider = fromGithubCognito({ ...basic, timeoutMs: 300, runtime: { env: job.env } })
    expect((await failureOf(provider())).code).toBe("ERR_TIMEOUT")
    await expect.poll(() => job.proxy.open.size, { interval: 5 }).toBe(0)
  })

  it("does not keep the process alive after that", async () => {
    await using job = await aJob(() => "silence")
    const program = `
      import { fromGithubCognito } from "@claimbridge/core"
      const provider = fromGithubCognito(${JSON.stringify({ ...basic, timeoutMs: 300 })})
      console.log(await provider().catch(({ code }) => code))
    `
    expect(await runProgram(program, job.env)).toBe("ERR_TIMEOUT")
  })
})
