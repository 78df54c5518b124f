import { setTimeout } from "node:timers/promises"
import { createRegistrarSecret, type RegisteredJob } from "@claimbridge/issuer"
import { createLocalJWKSet, jwtVerify } from "jose"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "./support/a-folder.ts"
import { ISSUER_URL } from "./support/an-issuer.ts"
import { getToken } from "./support/get-token.ts"
import { hasTool } from "./support/has-tool.ts"
import { registerJob } from "./support/register-job.ts"
import { type IssuerProcess, startIssuerProcess } from "./support/start-issuer-process.ts"
import { startRedis } from "./support/start-redis.ts"

interface Pair {
  readonly secret: string
  readonly first: IssuerProcess
  readonly second: IssuerProcess
}

async function aPair(redisUrl?: string): Promise<Pair> {
  const { secret, secretSha256 } = createRegistrarSecret()
  const shared = { folder: aFolder(), redisUrl, url: ISSUER_URL, secretSha256, algorithm: "ES256" } as const
  const [first, second] = [await startIssuerProcess(shared), await startIssuerProcess(shared)]
  onTestFinished(async () => void (await Promise.all([first.kill(), second.kill()])))
  return { secret, first, second }
}

async function aRedis(): Promise<string> {
  const { url, stop } = await startRedis()
  onTestFinished(stop)
  return url
}

const at = (instance: IssuerProcess, job: RegisteredJob): RegisteredJob => ({
  ...job,
  requestUrl: job.requestUrl.replace(ISSUER_URL, instance.address),
})

// Redis where Debian's package has put one; elsewhere files stand for every storage.
const storages = [
  { name: "a folder", redis: async () => undefined },
  ...(hasTool("redis-server", ["--version"]) ? [{ name: "a Redis", redis: aRedis }] : []),
]

describe.each(storages)("two instances that share $name", ({ redis }) => {
  it("lose nothing but open connections when one is killed under load", async () => {
    const { secret, first, second } = await aPair(await redis())
    const jobs: RegisteredJob[] = []
    const tokens: string[] = []
    const failures: unknown[] = []
    let isOver = false

    const work = async (instance: IssuerProcess): Promise<void> => {
      while (!isOver) {
        try {
          const job = await registerJob(instance.address, secret)
          jobs.push(job)
          tokens.push(await getToken(at(second, job)), await getToken(at(instance, job)))
        } catch (error) {
          failures.push(error)
          if (instance === first) return
        }
      }
    }
    const workers = [first, first, first, first, second, second].map(work)
    const registered = async (count: number): Promise<void> => {
      while (jobs.length < count) await setTimeout(10)
    }
    await registered(20)
    await first.kill()
    await registered(jobs.length + 20)
    isOver = true
    await Promise.all(workers)

    expect(failures).toHaveLength(4)
    expect(failures.every((error) => error instanceof TypeError && error.message === "fetch failed")).toBe(true)
    for (const job of jobs) tokens.push(await getToken(at(second, job)))
    const keySet = JSON.parse(await (await fetch(`${second.address}/jwks`)).text())
    const keys = createLocalJWKSet(keySet)
    await Promise.all(tokens.map((token) => jwtVerify(token, keys, { issuer: ISSUER_URL })))
  })

  it("both refuse a job that one has been told the end of", async () => {
    const { secret, first, second } = await aPair(await redis())
    const job = await registerJob(first.address, secret)
    await expect(getToken(at(second, job))).resolves.toBeTypeOf("string")
    const headers = { authorization: `Bearer ${secret}` }
    const ended = await fetch(`${second.address}/jobs/${job.id}/finish`, { method: "POST", headers })
    expect(ended.status).toBe(204)
    await expect(getToken(at(first, job))).rejects.toThrow("ERR_JOB_ENDED")
    await expect(getToken(at(second, job))).rejects.toThrow("ERR_JOB_ENDED")
  })
})
