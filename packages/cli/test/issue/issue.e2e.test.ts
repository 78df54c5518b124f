import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { hasTool } from "../support/has-tool.ts"
import { issuerSettings } from "../support/issuer-settings.ts"
import { type SpawnedCli, spawnCli } from "../support/spawn-cli.ts"

const redisServer = "redis-server"

interface Started {
  readonly cli: SpawnedCli
  readonly address: string
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address ? address.port : 0
}

async function until(text: () => string, wanted: string): Promise<void> {
  for (let waitedMs = 0; !text().includes(wanted); waitedMs += 20) {
    if (waitedMs > 15_000) throw new Error(`never said ${wanted}: ${text()}`)
    await pause(20)
  }
}

async function start(line: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const cli = spawnCli(["issue", ...(line.includes("--drain-ms") ? [] : ["--drain-ms", "0"]), ...line], env)
  await until(() => cli.printed.stderr, '"listening"')
  const [, address = ""] = /"url":"([^"]+)"/.exec(cli.printed.stderr) ?? []
  return { cli, address }
}

async function register({ address }: Started, secret: string): Promise<{ id: string; requestToken: string }> {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" }
  const body = JSON.stringify({ facts: { folder: "payments", job: "deploy" } })
  return JSON.parse(await (await fetch(`${address}/jobs`, { method: "POST", headers, body })).text())
}

async function tokenStatus({ address }: Started, job: Awaited<ReturnType<typeof register>>): Promise<number> {
  const headers = { authorization: `Bearer ${job.requestToken}` }
  return (await fetch(`${address}/token?job=${job.id}`, { headers })).status
}

async function startRedis(port: number): Promise<ChildProcess> {
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
  const child = spawn(redisServer, args, { stdio: ["ignore", "pipe", "ignore"] })
  onTestFinished(() => void child.kill("SIGKILL"))
  let said = ""
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString()
  })
  await until(() => said, "Ready to accept")
  return child
}

describe("issue, as a process", () => {
  it("gives tokens, rotates at SIGHUP, ends at SIGTERM, and knows its jobs when it starts again", async () => {
    const secret = randomBytes(32).toString("base64url")
    const folder = aFolder({ "issuer.yaml": issuerSettings(secret, "http://127.0.0.1:8080") })
    const line = ["--settings", join(folder, "issuer.yaml"), "--state", join(folder, "state"), "--port", "0"]
    const first = await start(line)
    const job = await register(first, secret)
    expect(await tokenStatus(first, job)).toBe(200)
    first.cli.child.kill("SIGHUP")
    await until(() => first.cli.printed.stdout, '"key-published"')
    first.cli.child.kill("SIGTERM")
    expect(await first.cli.exit).toEqual({ code: 0, signal: null })

    const second = await start(line)
    expect(await tokenStatus(second, job)).toBe(200)
    const events = first.cli.printed.stdout.trim().split("\n")
    expect(events.map((event) => JSON.parse(event).event)).toEqual(["job-registered", "token-issued", "key-published"])
    for (const { cli } of [first, second]) {
      for (const hidden of [secret, job.requestToken]) expect(JSON.stringify(cli.printed)).not.toContain(hidden)
    }
  })

  it("is not cut off at its end by a SIGHUP, but by a second SIGTERM", async () => {
    const folder = aFolder({ "issuer.yaml": issuerSettings("for-a-test", "http://127.0.0.1:8080") })
    const line = ["--settings", join(folder, "issuer.yaml"), "--state", join(folder, "state"), "--port", "0"]
    const endOf = async (drainMs: number, next: NodeJS.Signals): Promise<unknown> => {
      const { cli } = await start([...line, "--drain-ms", `${drainMs}`])
      cli.child.kill("SIGTERM")
      await until(() => cli.printed.stderr, '"ending"')
      cli.child.kill(next)
      return cli.exit
    }
    expect(await endOf(300, "SIGHUP")).toEqual({ code: 0, signal: null })
    expect(await endOf(60_000, "SIGTERM")).toEqual({ code: null, signal: "SIGTERM" })
  })

  it("gives no token, and ends, when nobody reads the audit log", async () => {
    const secret = randomBytes(32).toString("base64url")
    const folder = aFolder({ "issuer.yaml": issuerSettings(secret, "http://127.0.0.1:8080") })
    const line = ["--settings", join(folder, "issuer.yaml"), "--state", join(folder, "state"), "--port", "0"]
    const started = await start(line)
    started.cli.child.stdout?.destroy()
    expect(await register(started, secret)).toMatchObject({ code: "ERR_INTERNAL" })
    expect(await started.cli.exit).toEqual({ code: 5, signal: null })
    expect(started.cli.printed.stderr).toContain("The audit log on stdout has no reader any more")
  })
})

describe.runIf(hasTool(redisServer, ["--version"]))("issue with a Redis", () => {
  it("shares jobs and keys with other instances, and outlives the Redis", async () => {
    const secret = randomBytes(32).toString("base64url")
    const port = await freePort()
    const redis = await startRedis(port)
    const folder = aFolder({ "issuer.yaml": issuerSettings(secret, "http://127.0.0.1:8080") })
    const line = ["--settings", join(folder, "issuer.yaml"), "--keys-in-redis", "--port", "0"]
    const env = { CLAIMBRIDGE_ISSUER_REDIS_URL: `redis://127.0.0.1:${port}` }
    const [one, other] = [await start(line, env), await start(line, env)]
    const job = await register(one, secret)
    expect([await tokenStatus(one, job), await tokenStatus(other, job)]).toEqual([200, 200])
    redis.kill("SIGKILL")
    await until(() => other.cli.printed.stderr, '"redis-lost"')
    await startRedis(port)
    await until(() => other.cli.printed.stderr, '"redis-found"')
    await register(other, secret)
    other.cli.child.kill("SIGTERM")
    expect(await other.cli.exit).toEqual({ code: 0, signal: null })
  })
})
