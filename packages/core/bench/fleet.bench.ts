import type { CognitoCredentials } from "../src/index.ts"
import { type FromGithubCognitoOptions, fromGithubCognito } from "../src/index.ts"
import { region } from "../test/support/a-world.ts"
import { plainExchange, repeatedExchange } from "./fleet/sdk-exchange.ts"
import { startAws } from "./fleet/start-aws.ts"

type Env = Readonly<Record<string, string>>

// Jobs that start at the same time, each with a provider that knows nothing of the others, against AWS's quotas.
const jobCount = process.env.BENCH_SHORT === "1" ? 64 : 256
const getIdsPerSecond = 25
const roleArn = "arn:aws:iam::111122223333:role/ci"

using aws = await startAws(jobCount)
const { identityPoolId, jobs } = aws
/** A second's quota is there at the start, the rest comes in time. */
const floorSeconds = (jobCount - getIdsPerSecond) / getIdsPerSecond

const { identityId = "" } = await exchange(jobs[0] ?? {})
await measure("ours", (env) => exchange(env))
await measure("plain SDK calls, all of it up to 12 times", (env) => repeatedExchange(identityPoolId, env))
await measure("plain SDK calls", (env) => plainExchange(identityPoolId, env))
await measure("ours, with a known identity id", (env) => exchange(env, { identityId }))

function exchange(env: Env, more: Partial<FromGithubCognitoOptions> = {}): Promise<CognitoCredentials> {
  const runtime = { env }
  const options = { identityPoolId, roleArn, roleSessionName: "{run_id}@{sha}", runtime, clientConfig: { region } }
  return fromGithubCognito(Object.assign(options, more))()
}

async function measure(name: string, run: (env: Env) => Promise<unknown>): Promise<void> {
  await quotaFilledUp()
  await aws.count()
  const startMs = performance.now()
  const outcomes = await Promise.allSettled(jobs.map(run))
  const seconds = (performance.now() - startMs) / 1000
  const failed = outcomes.filter(({ status }) => status === "rejected").length
  const { getIds, throttled } = await aws.count()
  const ratio = getIds === 0 ? null : round(seconds / floorSeconds)
  const label = `core: a fleet of ${jobCount} starts at once, ${name}`
  process.stdout.write(
    `${JSON.stringify({ name: label, seconds: round(seconds), ratioToQuotaFloor: ratio, getIds, throttled, failed })}\n`,
  )
}

function quotaFilledUp(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
