import { mkdtempDisposableSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createRegistrarSecret, type SigningAlgorithm } from "@claimbridge/issuer"
import { ISSUER_URL } from "../test/support/an-issuer.ts"
import { hasTool } from "../test/support/has-tool.ts"
import { registerJob } from "../test/support/register-job.ts"
import { startIssuerProcess } from "../test/support/start-issuer-process.ts"
import { startRedis } from "../test/support/start-redis.ts"
import { createLoad } from "./create-load.ts"

const rounds = process.env.BENCH_SHORT === "1" ? 2 : 6
const countPerRound = 1500
const jobCount = 100

// Two instances in processes of their own share a storage; this process is all of their jobs.
await measure("RS256", "a folder")
await measure("ES256", "a folder")
if (hasTool("redis-server", ["--version"])) await measureRedis()
else process.stderr.write("redis-server isn't on this machine: no Redis\n")

async function measureRedis(): Promise<void> {
  const redis = await startRedis()
  await measure("RS256", "a Redis", redis.url)
  await redis.stop()
}

async function measure(algorithm: SigningAlgorithm, storage: string, redisUrl?: string): Promise<void> {
  using folder = mkdtempDisposableSync(join(tmpdir(), "issuer-bench-"))
  const { secret, secretSha256 } = createRegistrarSecret()
  const shared = { folder: folder.path, redisUrl, url: ISSUER_URL, secretSha256, algorithm }
  const instances = [await startIssuerProcess(shared), await startIssuerProcess(shared)]
  const addresses = instances.map(({ address }) => address)
  const jobs = await Promise.all(Array.from({ length: jobCount }, () => registerJob(addresses[0] ?? "", secret)))

  using load = createLoad(addresses, jobs)
  // For the compiler.
  await load.run(countPerRound)
  const results = []
  for (let round = 0; round < rounds; round += 1) results.push(await load.run(countPerRound))
  const memory = await Promise.all(instances.map((instance) => instance.stop()))
  const latenciesMs = results.flatMap((result) => result.latenciesMs)
  print({
    name: `issuer: ${algorithm} tokens of two instances sharing ${storage}`,
    perSecond: Math.round(
      quantile(
        results.map(({ perSecond }) => perSecond),
        0.5,
      ),
    ),
    p50Ms: Math.round(quantile(latenciesMs, 0.5) * 10) / 10,
    p99Ms: Math.round(quantile(latenciesMs, 0.99) * 10) / 10,
    megabytesEach: Math.round(Math.max(...memory.map(({ rssBytes }) => rssBytes)) / 1e6),
  })
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
