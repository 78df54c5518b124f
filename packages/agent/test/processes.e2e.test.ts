import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "./support/a-folder.ts"
import { ask } from "./support/ask.ts"
import { aShortLivedWorld } from "./support/short-lived-world.ts"
import { startProgram } from "./support/start-program.ts"

const credentialProcess = new URL("./support/credential-process.ts", import.meta.url)
const serve = new URL("./support/serve.ts", import.meta.url)
const isLinux = process.platform === "linux"

/** The processes' environments have no secret but the CI's token. */
function cacheEnv(folder: string, url: string, token: string) {
  return { CACHE_FOLDER: `${folder}/cache`, AWS_ENDPOINT_URL: url, CI_TOKEN: token }
}

/** An AWS that takes calls and never answers. */
async function silentAws(): Promise<{ readonly url: string; readonly calls: () => number }> {
  let calls = 0
  const server = createServer(() => {
    calls += 1
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, calls: () => calls }
}

describe("sharedCredentials in many processes", () => {
  it("makes one exchange for twenty that start at once", async () => {
    const world = await aShortLivedWorld(600_000)
    const env = cacheEnv(aFolder(), world.listener.url, world.token)
    const programs = Array.from({ length: 20 }, () => startProgram(credentialProcess, env))
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual(Array.from({ length: 20 }, () => 0))
    expect(new Set(programs.map(({ printed }) => printed.stderr))).toEqual(new Set([""]))
    expect(new Set(programs.map(({ printed }) => printed.stdout)).size).toBe(1)
    expect(world.sessions()).toBe(1)
    expect(readdirSync(env.CACHE_FOLDER)).toEqual(["ci.json"])
  })

  it("goes on at once when the process that makes the exchange is killed", async () => {
    const world = await aShortLivedWorld(600_000)
    const aws = await silentAws()
    const env = cacheEnv(aFolder(), world.listener.url, world.token)
    const holder = startProgram(credentialProcess, { ...env, AWS_ENDPOINT_URL: aws.url })
    await expect.poll(aws.calls, { interval: 5, timeout: 10_000 }).toBe(1)
    const waiting = startProgram(credentialProcess, env)
    holder.child.kill("SIGKILL")
    expect(await holder.ended).toBeNull()
    const startMs = performance.now()
    expect(await waiting.ended).toBe(0)
    // Less than it takes for a lock to become stale.
    expect(performance.now() - startMs).toBeLessThan(4_000)
    expect(readdirSync(env.CACHE_FOLDER)).toEqual(["ci.json"])
  })

  it.runIf(isLinux)("shows no secret to those who look at processes and their output", async () => {
    const world = await aShortLivedWorld(600_000)
    const env = cacheEnv(aFolder(), world.listener.url, world.token)
    const program = startProgram(credentialProcess, env)
    const shown: string[] = []
    const look = setInterval(() => shown.push(commandLine(program.child.pid)), 5)
    await program.ended
    clearInterval(look)
    const { AccessKeyId, SecretAccessKey, SessionToken } = JSON.parse(program.printed.stdout)
    expect(shown.join()).toContain("credential-process.ts")
    for (const secret of [AccessKeyId, SecretAccessKey, SessionToken, world.token]) {
      expect(shown.join() + program.printed.stderr).not.toContain(secret)
    }
    expect(readFileSync(`${env.CACHE_FOLDER}/ci.json`, "utf8")).not.toContain(world.token)
  })
})

describe("createCredentialsEndpoint in a process of its own", () => {
  it("ends with its owner and leaves neither port nor file", async () => {
    const owner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
    const tokenFile = `${aFolder()}/agent/token`
    const program = startProgram(serve, { TOKEN_FILE: tokenFile, OWNER_PID: `${owner.pid}` })
    await expect.poll(() => program.printed.stdout, { interval: 10, timeout: 10_000 }).toContain("\n")
    const { address } = JSON.parse(program.printed.stdout)
    expect(await ask(address)).toMatchObject({ status: 401 })
    owner.kill("SIGKILL")
    expect(await program.ended).toBe(0)
    expect(existsSync(tokenFile)).toBe(false)
    await expect(ask(address)).rejects.toThrow("ECONNREFUSED")
  })

  it("shows its secrets to nobody but who has its token, and ends when that one asks", async () => {
    const tokenFile = `${aFolder()}/agent/token`
    const program = startProgram(serve, { TOKEN_FILE: tokenFile, OWNER_PID: `${process.pid}` })
    await expect.poll(() => program.printed.stdout, { interval: 10, timeout: 10_000 }).toContain("\n")
    const { address } = JSON.parse(program.printed.stdout)
    const authorization = readFileSync(tokenFile, "utf8")
    const { body } = await ask(address, { headers: { authorization } })
    const secrets = [authorization, body.AccessKeyId, body.SecretAccessKey, body.Token].map(String)
    const refused = await Promise.all([
      ask(address),
      ask(address, { headers: { authorization: `${authorization}x` } }),
      ask(address, { headers: { authorization, origin: "https://evil.example" } }),
      ask(`${address}/${authorization}`, { headers: { authorization } }),
      ask(`${address}/shutdown?${authorization}`, { method: "POST", headers: { authorization } }),
    ])
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 403, 404, 405])
    const seen = [JSON.stringify(refused), commandLine(program.child.pid)].join()
    await ask(`${address}/shutdown`, { method: "POST", headers: { authorization } })
    expect(await program.ended).toBe(0)
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(40)
      expect(seen + program.printed.stdout + program.printed.stderr).not.toContain(secret)
    }
    expect(existsSync(tokenFile)).toBe(false)
  })

  it.runIf(process.platform !== "win32")(
    "is replaced after a kill: its token opens nothing and its file is overwritten",
    async () => {
      const tokenFile = `${aFolder()}/agent/token`
      const first = startProgram(serve, { TOKEN_FILE: tokenFile, OWNER_PID: `${process.pid}` })
      await expect.poll(() => first.printed.stdout, { interval: 10, timeout: 10_000 }).toContain("\n")
      const former = readFileSync(tokenFile, "utf8")
      first.child.kill("SIGKILL")
      await first.ended
      const second = startProgram(serve, { TOKEN_FILE: tokenFile, OWNER_PID: `${process.pid}` })
      await expect.poll(() => second.printed.stdout, { interval: 10, timeout: 10_000 }).toContain("\n")
      const { address } = JSON.parse(second.printed.stdout)
      expect(await ask(address, { headers: { authorization: former } })).toMatchObject({ status: 401 })
      expect(statSync(tokenFile).mode & 0o777).toBe(0o600)
    },
  )
})

/** What everybody on the machine sees of a process. Nothing where there is no such file. */
function commandLine(pid: number | undefined): string {
  const path = `/proc/${pid}/cmdline`
  return existsSync(path) ? readFileSync(path, "utf8") : ""
}
